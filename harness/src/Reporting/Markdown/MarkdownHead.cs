using System.Globalization;
using System.Text;
using ConformanceHarness.Reporting.Folding;
using ConformanceHarness.Reporting.Text;
using static ConformanceHarness.Reporting.Markdown.MarkdownText;

namespace ConformanceHarness.Reporting.Markdown;

/// <summary>The verdict, the figures of the run, its notes and faults.</summary>
internal static class MarkdownHead
{
    public static void Write(StringBuilder page, RunRecord run)
    {
        var (start, end) = (run.Start, run.End);
        var mark = end.ExitCode == ExitMeaning.Conforms ? "✅" : "❌";
        Line(page, $"# {Inline(start.Operation)} at {Inline(start.Target)}\n");
        Line(page, $"{mark} **{Inline(end.Verdict)}** Exit {end.ExitCode}: {Inline(ExitMeaning.Of(end.ExitCode))}.\n");
        Line(page, "| world | seed | clauses | cases | requests | time |\n|---|---|--:|--:|--:|--:|");
        Line(page, $"| {Inline(end.World)} | {start.Seed} | {Amount.Of(end.Clauses.Length)} | {Amount.Of(end.Cases)} | {Amount.Of(end.Requests)} | {Amount.Time(end.Milliseconds)} |\n");
        foreach (var fault in run.Faults)
        {
            Line(page, $"**Harness fault** in case {Code(fault.Case.Id)} ({Inline(fault.Case.Label)}): {Inline(fault.Message)}\n");
            Line(page, Fence("http", MessageText.Request(fault.Case.Request, Limits.Document)));
        }
        foreach (var note in end.Notes) Line(page, $"- {Inline(note)}");
        if (end.Throttled > 0) Line(page, $"- {Amount.Of(end.Throttled, "answer")} asked to wait, which is not graded");
        if (end.Notes.Length > 0 || end.Throttled > 0) Line(page, "");
    }

    private static void Line(StringBuilder page, string text) => page.Append(CultureInfo.InvariantCulture, $"{text}\n");
}
