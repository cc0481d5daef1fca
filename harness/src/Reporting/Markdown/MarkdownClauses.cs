using System.Text;
using ConformanceHarness.Reporting.Folding;
using ConformanceHarness.Reporting.Text;
using static ConformanceHarness.Reporting.Markdown.MarkdownText;

namespace ConformanceHarness.Reporting.Markdown;

/// <summary>The clauses in groups, and those that were not graded with the reason.</summary>
internal static class MarkdownClauses
{
    private const int MaxRows = 300;

    public static void Write(StringBuilder page, RunRecord run)
    {
        page.Append("## Clauses\n\n| group | clauses | graded | failed | not graded |\n|---|--:|--:|--:|--:|\n");
        foreach (var group in ClauseGroup.ByPlace(run.End.Clauses))
            page.Append($"| {CodeCell(group.Name)} | {group.Clauses} | {group.Graded} | {group.Failed} | {group.Skipped} |\n");
        var skipped = run.End.Clauses.Where(tally => tally.Skipped is not null).ToArray();
        if (skipped.Length == 0) return;
        page.Append("\n### Not graded\n\n| clause | strength | why |\n|---|---|---|\n");
        foreach (var tally in skipped.Take(MaxRows))
            page.Append($"| {CodeCell(tally.Clause.Id)} | {Inline(tally.Clause.Strength)} | {Inline(tally.Skipped!)} |\n");
        if (skipped.Length > MaxRows) page.Append($"\n{Amount.Of(skipped.Length - MaxRows, "clause")} more: see report.json.\n");
    }
}
