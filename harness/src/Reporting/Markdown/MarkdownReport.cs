using System.Text;
using ConformanceHarness.Reporting.Folding;

namespace ConformanceHarness.Reporting.Markdown;

/// <summary>
/// <c>summary.md</c>: what a CI job shows on its page. GitHub takes 1 MiB of a step's summary, so this stays well under
/// it whatever an endpoint sends.
/// </summary>
public sealed class MarkdownReport : IFileReport
{
    /// <inheritdoc/>
    public string FileName => "summary.md";

    /// <inheritdoc/>
    public byte[] Render(RunRecord run) => Encoding.UTF8.GetBytes(Text(run));

    /// <summary>The summary as text.</summary>
    public static string Text(RunRecord run)
    {
        var page = new StringBuilder();
        MarkdownHead.Write(page, run);
        MarkdownFindings.Write(page, run);
        MarkdownSnapshots.Write(page, run);
        MarkdownClauses.Write(page, run);
        return page.ToString();
    }
}
