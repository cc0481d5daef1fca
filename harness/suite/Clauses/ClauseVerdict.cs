using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Folding;
using ConformanceHarness.Reporting.Text;

namespace ConformanceHarness.Suite.Clauses;

/// <summary>What becomes of the test of one clause.</summary>
internal abstract record ClauseVerdict
{
    /// <summary>Held to, without a finding that fails it.</summary>
    /// <param name="Notes">What else was found, in words; may be empty.</param>
    public sealed record Passed(string Notes) : ClauseVerdict;

    /// <summary>Not graded.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Skipped(string Reason) : ClauseVerdict;

    /// <summary>Departed from, or not graded where it could have been.</summary>
    /// <param name="Text">The findings in words.</param>
    public sealed record Failed(string Text) : ClauseVerdict;

    /// <summary>The verdict on one clause of a run.</summary>
    /// <param name="record">The run.</param>
    /// <param name="clause">The clause's id.</param>
    /// <param name="allGradable">Whether the target has all it takes to grade every must clause.</param>
    public static ClauseVerdict Of(RunRecord record, string clause, bool allGradable)
    {
        var tally = record.End.Clauses.Single(tally => tally.Clause.Id == clause);
        var findings = record.End.Findings.Where(finding => finding.Clause == clause).ToLookup(finding => finding.Known is null && record.Fails(finding.Strength));
        if (findings[true].Any()) return new Failed(Describe(findings[true]));
        if (tally.Graded > 0) return new Passed(Describe(findings[false]));
        var reason = $"not graded: {tally.Skipped}";
        return allGradable && tally.Clause.Strength == "must" ? new Failed(reason) : new Skipped(reason);
    }

    private static string Describe(IEnumerable<FindingView> findings) =>
        string.Join("\n\n", findings.Select(finding => new Page(int.MaxValue).Finding(finding, Limits.Document).ToString()));
}
