using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Folding;
using ConformanceHarness.Reporting.Snapshots;
using ConformanceHarness.Reporting.Text;

namespace ConformanceHarness.Reporting.JUnit;

/// <summary>Test cases that belong together.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Cases">The test cases.</param>
internal sealed record JUnitSuite(string Name, ImmutableArray<JUnitCase> Cases)
{
    /// <summary>A suite for each place in the catalogue, one for snapshots, one for the run itself.</summary>
    public static ImmutableArray<JUnitSuite> Of(RunRecord run) =>
    [
        .. run.End.Clauses.GroupBy(tally => ClauseGroup.PlaceOf(tally.Clause.Id)).Select(group => new JUnitSuite(
            Hostile.Visible(group.Key), [.. group.Select(tally => Clause(tally, run))])),
        .. run.Snapshots.Length == 0
            ? ImmutableArray<JUnitSuite>.Empty
            : [new JUnitSuite("snapshot", [.. run.Snapshots.Select(Snapshot)])],
        new JUnitSuite("run", [Verdict(run.End), .. run.Faults.Select(Fault)]),
    ];

    private static JUnitCase Clause(ClauseTally tally, RunRecord run)
    {
        var clause = tally.Clause;
        var bare = new JUnitCase(
            ClassOf(clause.Id), Hostile.Visible(clause.Id), run.ClauseMilliseconds.GetValueOrDefault(clause.Id) / 1000, JUnitResult.Passed);
        var findings = run.End.Findings.Where(finding => finding.Clause == clause.Id).ToArray();
        if (findings.Length == 0 && tally.Failed == 0)
            return tally.Skipped is null ? bare : bare with { Result = JUnitResult.Skipped, Message = Hostile.Visible(tally.Skipped, 500) };

        if (findings.Length > 0 && findings.All(finding => finding.Known is not null))
            return bare with { Result = JUnitResult.Skipped, Message = Hostile.Visible($"known failure: {string.Join("; ", findings.Select(finding => $"{finding.Symptom}: {finding.Known}"))}", 500) };

        var shown = bare with { Result = run.Fails(clause.Strength) ? JUnitResult.Failed : JUnitResult.Passed };
        if (findings.Length == 0)
            return shown with
            {
                Type = "departure",
                Message = $"{Amount.Of(tally.Failed, "answer")} of {Amount.Of(tally.Graded)} depart from it; the smallest request was not found yet",
                Text = Hostile.Visible(clause.Statement),
            };
        var page = new Page(int.MaxValue);
        foreach (var finding in findings) page.Blank().Finding(finding, Limits.Document);
        return shown with
        {
            Type = Hostile.Visible(findings[0].Symptom, 100),
            Message = $"expected: {Hostile.Visible(findings[0].Expected, 300)}; actual: {Hostile.Visible(findings[0].Actual, 300)}",
            Text = page.ToString(),
        };
    }

    private static JUnitCase Snapshot(SnapshotCompared compared)
    {
        var bare = new JUnitCase("snapshot", $"snapshot/{Hostile.Visible(compared.Name)}", 0, JUnitResult.Passed);
        return !compared.IsMismatch() ? bare : bare with
        {
            Result = JUnitResult.Failed,
            Type = Hostile.Visible(compared.Result, 40),
            Message = SnapshotText.Headline(compared),
            Text = new Page(int.MaxValue).Snapshot(compared).ToString(),
        };
    }

    // Clauses tell codes 0 and 1. The others would be lost on a server that looks at test cases alone.
    private static JUnitCase Verdict(RunEnded end) => new("run", "run/verdict", end.Milliseconds / 1000,
        end.ExitCode is ExitMeaning.Conforms or ExitMeaning.Departs ? JUnitResult.Passed : JUnitResult.Error,
        $"exit-{end.ExitCode}", ExitMeaning.Of(end.ExitCode), Hostile.Visible(end.Verdict));

    private static JUnitCase Fault(HarnessFaulted fault, int at) => new("run", $"run/fault/{at + 1}", 0, JUnitResult.Error,
        "harness-fault", Hostile.Visible(fault.Message, 500),
        string.Join('\n', ["", $"case {Hostile.Visible(fault.Case.Id, 60)}, {Hostile.Visible(fault.Case.Label, 200)}", .. MessageText.Request(fault.Case.Request, Limits.Document)]));

    private static string ClassOf(string clause) => Hostile.Visible(ClauseGroup.PlaceOf(clause).Replace('/', '.'));
}
