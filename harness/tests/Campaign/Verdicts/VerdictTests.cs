using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Support;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Verdicts;

public sealed class VerdictTests
{
    private static readonly RunFacts Well = new(0, 0, null, null, GradedAcceptance: true);
    private static readonly Finding Must = Of(ProtocolClauses.Answers);
    private static readonly Finding Should = Of(ProtocolClauses.ErrorsMessage);
    private static readonly Finding Seen = Of(new("nobody/knows"));

    private static Finding Of(ClauseId clause) => new(new(clause, "refused"), Kit.Trial(Kit.Case(), Kit.Judged(AnswerClass.Refused)), Kit.Symptom(clause), 1, null, "open");

    private static Verdict Verdict(RunFacts facts, CampaignOptions? options = null, params Finding[] findings) =>
        ConformanceHarness.Campaign.Verdicts.Verdict.Of(Published.Specification, options ?? new(), findings, facts);

    private static CampaignOptions Known(Finding finding) => new() { KnownFailures = [new KnownFailure(finding.Key.Clause, finding.Key.Symptom, "reason")] };

    [Fact]
    public void Of_EachCode_HasItsCase()
    {
        Assert.Equal(0, Verdict(Well).ExitCode);
        Assert.Equal(0, Verdict(Well, null, Should, Seen).ExitCode);
        Assert.Equal(1, Verdict(Well, null, Must).ExitCode);
        Assert.Equal(1, Verdict(Well, new() { Strict = true }, Should).ExitCode);
        Assert.Equal(1, Verdict(Well with { Snapshots = 1 }).ExitCode);
        Assert.Equal(3, Verdict(Well with { Gone = "gone" }).ExitCode);
        Assert.Equal(3, Verdict(Well with { Cut = "cut" }).ExitCode);
        Assert.Equal(4, Verdict(Well with { GradedAcceptance = false }).ExitCode);
        Assert.Equal(5, Verdict(Well with { Stale = 1 }).ExitCode);
        Assert.Equal(70, Verdict(Well with { Faults = 1 }).ExitCode);
        Assert.Equal(2, ExitCodes.Usage);
    }

    [Property]
    public void Of_AnyFacts_TheGraverComesFirst(bool fault, bool gone, bool snapshot, bool must, bool should, bool strict, bool cut, bool stale, bool accepted)
    {
        var facts = new RunFacts(fault ? 1 : 0, snapshot ? 2 : 0, gone ? "g" : null, cut ? "c" : null, accepted) { Stale = stale ? 1 : 0 };
        Finding[] findings = [.. must ? [Must] : Array.Empty<Finding>(), .. should ? [Should] : Array.Empty<Finding>()];
        var expected = fault ? 70 : gone ? 3 : snapshot || must || (should && strict) ? 1 : cut ? 3 : stale ? 5 : accepted ? 0 : 4;
        Assert.Equal(expected, Verdict(facts, new() { Strict = strict }, findings).ExitCode);
    }

    [Property]
    public void Of_AnyFacts_SaysWhatWasFoundInOneLine(NonEmptyString gone, bool must, bool known)
    {
        var verdict = Verdict(Well with { Gone = known ? null : gone.Get }, known ? Known(Must) : null, must ? [Must] : []);
        Assert.False(string.IsNullOrWhiteSpace(verdict.Sentence));
        if (!known) Assert.Contains(gone.Get, verdict.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_KnownFailure_ConformsAndSaysSo()
    {
        Assert.Equal((0, "conforms but for 1 known failure"), Read(Verdict(Well, Known(Must), Must)));
        Assert.Equal((1, "does not conform: 1 must finding"), Read(Verdict(Well, Known(Must), Must, Of(ProtocolClauses.BodyEmpty))));
        Assert.Equal(0, Verdict(Well, Known(Should) with { Strict = true }, Should).ExitCode);

        static (int, string) Read(Verdict verdict) => (verdict.ExitCode, verdict.Sentence);
    }

    [Fact]
    public void Of_PartOfTheClausesOrAReplay_NeedsNoAcceptance()
    {
        Assert.Equal(0, Verdict(Well with { GradedAcceptance = false }, new() { ClauseGlob = "aws-json/*" }).ExitCode);
        Assert.Equal(0, Verdict(Well with { GradedAcceptance = false }, new() { Replay = Kit.Case() }).ExitCode);
    }
}
