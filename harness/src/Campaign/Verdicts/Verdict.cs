using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign.Verdicts;

/// <summary>The exit code with the sentence that explains it.</summary>
/// <param name="ExitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="Sentence">What it means here.</param>
internal sealed record Verdict(int ExitCode, string Sentence)
{
    public static Verdict Of(
        Specification specification, CampaignOptions options, IReadOnlyCollection<Finding> findings,
        RunFacts facts)
    {
        var (faults, snapshots, gone, cut, gradedAcceptance) = facts;
        var expected = new KnownFailures(options);
        var known = findings.Count(finding => expected.ReasonOf(finding) is not null);
        findings = [.. findings.Where(finding => expected.ReasonOf(finding) is null)];
        var musts = findings.Count(finding => specification.Catalogue.StrengthOf(finding.Key.Clause) == Strength.Must);
        var shoulds = findings.Count(finding => specification.Catalogue.StrengthOf(finding.Key.Clause) == Strength.Should);
        if (faults > 0) return new(ExitCodes.HarnessFault, $"the harness contradicted itself on {faults} cases: no verdict on the endpoint can be trusted");
        if (gone is not null) return new(ExitCodes.NoVerdict, $"no verdict: {gone}");
        if (snapshots > 0) return new(ExitCodes.Departs, $"{Count(snapshots, "answer")} not as in the snapshots (--accept-snapshots takes them){(musts == 0 ? "" : ", " + Count(musts, "must finding"))}");
        if (musts > 0) return new(ExitCodes.Departs, $"does not conform: {Count(musts, "must finding")}{And(shoulds)}");
        if (options.Strict && shoulds > 0) return new(ExitCodes.Departs, $"does not conform strictly: {Count(shoulds, "should finding")}");
        if (cut is not null) return new(ExitCodes.NoVerdict, $"no verdict: {cut}");
        if (facts.Stale > 0) return new(ExitCodes.KnownFailurePasses, $"{Count(facts.Stale, "known failure")} no longer {(facts.Stale == 1 ? "fails" : "fail")} as listed{And(shoulds)}");
        if (!gradedAcceptance && options is { ClauseGlob: null, Replay: null })
            return new(ExitCodes.AcceptanceNotGraded, $"acceptance was never graded: no request was accepted and nothing is bound (--bindings FILE){And(shoulds)}");
        return new(ExitCodes.Conforms, $"conforms{(known == 0 ? "" : $" but for {Count(known, "known failure")}")}{And(shoulds)}");
    }

    private static string And(int shoulds) => shoulds == 0 ? "" : $"; {Count(shoulds, "should finding")}";

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
