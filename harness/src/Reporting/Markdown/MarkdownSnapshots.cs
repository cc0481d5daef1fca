using System.Text;
using ConformanceHarness.Reporting.Folding;
using ConformanceHarness.Reporting.Snapshots;
using ConformanceHarness.Reporting.Text;
using static ConformanceHarness.Reporting.Markdown.MarkdownText;

namespace ConformanceHarness.Reporting.Markdown;

/// <summary>The snapshots that do not match, each with its difference.</summary>
internal static class MarkdownSnapshots
{
    private const int Budget = 300_000;

    public static void Write(StringBuilder page, RunRecord run)
    {
        if (run.Snapshots.Length == 0) return;
        var mismatches = run.Snapshots.Where(SnapshotText.IsMismatch).ToArray();
        page.Append($"## Snapshots\n\n{Amount.Of(run.Snapshots.Length - mismatches.Length)} of {Amount.Of(run.Snapshots.Length)} as verified.\n\n");
        foreach (var compared in mismatches.TakeWhile(_ => page.Length < Budget))
        {
            page.Append($"<details><summary><code>{Html(compared.Name)}</code> {Html(compared.Result)}</summary>\n\n{SnapshotText.Headline(compared)}\n\n");
            page.Append($"{Fence("diff", SnapshotText.Difference(compared).Select(line => line.Text))}\n</details>\n\n");
        }
    }
}
