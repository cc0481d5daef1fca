using System.Text;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Folding;
using ConformanceHarness.Reporting.Text;
using static ConformanceHarness.Reporting.Markdown.MarkdownText;

namespace ConformanceHarness.Reporting.Markdown;

/// <summary>A table of the findings, and each of them in full behind a disclosure.</summary>
internal static class MarkdownFindings
{
    private const int MaxRows = 200;
    private const int Budget = 250_000;

    public static void Write(StringBuilder page, RunRecord run)
    {
        var findings = run.End.Findings;
        if (findings.Length == 0) return;
        page.Append("## Findings\n\n| strength | clause | symptom | seen |\n|---|---|---|--:|\n");
        foreach (var finding in findings.Take(MaxRows))
            page.Append($"| {Inline(finding.Strength)} | {CodeCell(finding.Clause)} | {CodeCell(finding.Symptom)} | {Often(finding)} |\n");
        if (findings.Length > MaxRows) page.Append($"\n{Amount.Of(findings.Length - MaxRows, "finding")} more: see report.json.\n");
        page.Append('\n');
        for (var i = 0; i < findings.Length; i++)
        {
            if (page.Length > Budget)
            {
                page.Append($"{Amount.Of(findings.Length - i, "finding")} more in full: see report.json.\n\n");
                return;
            }
            Details(page, findings[i]);
        }
    }

    private static void Details(StringBuilder page, FindingView finding)
    {
        page.Append($"<details><summary><b>{Html(finding.Strength)}</b> <code>{Html(finding.Clause)}</code> <code>{Html(finding.Symptom)}</code></summary>\n\n");
        page.Append($"{Inline(finding.Statement)}\n\n");
        if (finding.Known is { } reason) page.Append($"A known failure: {Inline(reason)}\n\n");
        Block(page, "Expected", "text", Hostile.Lines(finding.Expected, Limits.Document.Body, Limits.Document.BodyLines));
        Block(page, "Actual", "text", Hostile.Lines(finding.Actual, Limits.Document.Body, Limits.Document.BodyLines));
        if (finding.Case.Steps is { IsDefaultOrEmpty: false } steps) Block(page, "Steps", "text", StepsText.Of(steps, Limits.Document));
        Block(page, "Request", "http", MessageText.Sent(finding.Case, Limits.Document));
        Block(page, "Answer", "http", MessageText.Answer(finding.Answer, Limits.Document));
        Block(page, "Replay", "sh", [MessageText.Command(finding.Replay, Limits.Document)]);
        Block(page, "curl", "sh", [MessageText.Command(finding.Curl, Limits.Document)]);
        page.Append($"Seen {Inline(FindingText.Seen(finding))}.\n\n</details>\n\n");
    }

    private static void Block(StringBuilder page, string name, string language, IEnumerable<string> lines) =>
        page.Append($"**{name}**\n\n{Fence(language, lines)}\n");

    private static string Often(FindingView finding) => finding switch
    {
        { Intermittent: true, Rate: { } rate } => $"{Amount.Of(finding.Count)}, intermittent ({Inline(Amount.Percent(rate))})",
        { Intermittent: true } => $"{Amount.Of(finding.Count)}, intermittent",
        { Known: not null } => $"{Amount.Of(finding.Count)}, known",
        _ => Amount.Of(finding.Count),
    };
}
