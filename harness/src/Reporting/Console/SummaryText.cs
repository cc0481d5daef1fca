using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Folding;
using ConformanceHarness.Reporting.Snapshots;
using ConformanceHarness.Reporting.Text;

namespace ConformanceHarness.Reporting.Console;

/// <summary>
/// The end of a run: what was found, in full; what was graded; the verdict last, where the eye is. Where all conforms
/// it is short.
/// </summary>
internal static class SummaryText
{
    private const int MaxBlocks = 10;
    private const int MaxNamed = 3;

    /// <summary>Lays the summary of <paramref name="run"/> out.</summary>
    public static Page Summary(this Page page, RunRecord run, string? reportDirectory)
    {
        foreach (var fault in run.Faults.Take(MaxNamed)) page.Blank().Faulted(fault);
        if (run.Faults.Length > MaxNamed) page.Add(new Piece($"  and {Amount.Of(run.Faults.Length - MaxNamed)} more in the reports", Tone.Quiet));
        Findings(page, run.End.Findings);
        foreach (var compared in run.Snapshots.Where(SnapshotText.IsMismatch)) page.Blank().Snapshot(compared);
        Clauses(page.Blank(), run);
        NotGraded(IsQuiet(run) ? page : page.Blank(), run);
        Notes(page.Blank(), run);
        Verdict(page.Blank(), run, reportDirectory);
        return page;
    }

    /// <summary>Whether there is nothing anybody has to look at.</summary>
    private static bool IsQuiet(RunRecord run) =>
        run.End.ExitCode == ExitMeaning.Conforms && run.End.Findings.Length == 0 && !run.Snapshots.Any(SnapshotText.IsMismatch);

    private static void Findings(Page page, ImmutableArray<FindingView> findings)
    {
        foreach (var finding in findings.Take(MaxBlocks)) page.Blank().Finding(finding, Limits.Screen);
        if (findings.Length <= MaxBlocks) return;
        page.Blank().Add(new Piece($"{Amount.Of(findings.Length - MaxBlocks, "finding")} more, in full in the reports:", Tone.Strong));
        foreach (var finding in findings.Skip(MaxBlocks)) page.Headline(finding);
    }

    private static void Clauses(Page page, RunRecord run)
    {
        page.Add(new Piece($"  {"clauses",-12}{"graded",9}{"failed",9}{"not graded",13}", Tone.Quiet));
        foreach (var group in ClauseGroup.ByStrength(run.End.Clauses))
            page.Add(
                $"  {Hostile.Visible(group.Name, 12),-12}", $"{Amount.Of(group.Graded),9}",
                new Piece($"{Amount.Of(group.Failed),9}", group.Failed > 0 ? FindingText.ToneOf(group.Name) : Tone.Quiet),
                new Piece($"{Amount.Of(group.Skipped),13}", group.Skipped > 0 ? Tone.Warn : Tone.Quiet));
        if (run.Snapshots.Length > 0)
            page.Prose(new Piece($"  {"snapshots",-12}", Tone.Quiet), string.Join(", ", run.Snapshots
                .CountBy(compared => compared.Result).Select(pair => $"{Amount.Of(pair.Value)} {Hostile.Visible(pair.Key, 20)}")));
    }

    private static void NotGraded(Page page, RunRecord run)
    {
        foreach (var group in ClauseGroup.Reasons(run.End.Clauses))
        {
            var ids = group.Select(tally => Hostile.Visible(tally.Clause.Id, 200)).ToArray();
            page.Prose(new Piece($"  {ids.Length,3} not graded: ", Tone.Warn), Hostile.Visible(group.Key, 200));
            if (IsQuiet(run)) continue;
            foreach (var id in ids.Take(MaxNamed)) page.Prose("      ", id, Tone.Quiet);
            if (ids.Length > MaxNamed) page.Add(new Piece($"      and {Amount.Of(ids.Length - MaxNamed)} more", Tone.Quiet));
        }
    }

    private static void Notes(Page page, RunRecord run)
    {
        foreach (var note in run.End.Notes) page.Prose(new Piece("  note: ", Tone.Quiet), Hostile.Visible(note, 400));
        if (run.End.Throttled > 0)
            page.Prose(new Piece("  note: ", Tone.Quiet), $"{Amount.Of(run.End.Throttled, "answer")} asked to wait, which is not graded");
    }

    private static void Verdict(Page page, RunRecord run, string? reportDirectory)
    {
        var end = run.End;
        var tone = end.ExitCode == ExitMeaning.Conforms ? Tone.Good : Tone.Bad;
        page.Prose(new Piece(end.ExitCode == ExitMeaning.Conforms ? "✓ " : "✗ ", tone), Hostile.Visible(end.Verdict, 400), tone);
        page.Prose("  ", string.Join(" · ", Counts(end)));
        page.Prose(new Piece("  exit ", Tone.Quiet), $"{end.ExitCode}: {ExitMeaning.Of(end.ExitCode)}");
        if (reportDirectory is not null) page.Copyable("reports", Hostile.Visible(reportDirectory));
    }

    private static IEnumerable<string> Counts(RunEnded end)
    {
        if (end.Findings.Length > 0)
            yield return $"{Amount.Of(end.Findings.Length, "finding")} ({string.Join(", ", end.Findings
                .CountBy(finding => finding.Strength).OrderBy(pair => Strengths.Rank(pair.Key)).Select(pair => $"{pair.Value} {Hostile.Visible(pair.Key, 20)}"))})";
        yield return Amount.Of(end.Cases, "case");
        yield return Amount.Of(end.Requests, "request");
        yield return Amount.Time(end.Milliseconds);
        yield return $"{Hostile.Visible(end.World, 40)} world";
    }
}
