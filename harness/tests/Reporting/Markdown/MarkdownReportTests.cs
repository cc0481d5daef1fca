using System.Text.RegularExpressions;
using ConformanceHarness.Reporting.Markdown;
using ConformanceHarness.Tests.Support;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Markdown;

public sealed partial class MarkdownReportTests
{
    [Fact]
    public void Text_RunWithFindings_ReadsOnAJobPage() => Verifier.Verify(MarkdownReport.Text(Folded.Record(SampleRuns.WithFindings())));

    [Fact]
    public void Text_ConformingRun_HasNoFindings() => Verifier.Verify(MarkdownReport.Text(Folded.Record(SampleRuns.Conforming())));

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 100)]
    internal void Text_HostileTextAnywhere_FencesHoldAndNothingEscapes(HostileText a, HostileText b, HostileText c)
    {
        var prose = Outside(MarkdownReport.Text(Folded.Record(new HostileRuns(a.Value, b.Value, c.Value).Stream())), out var fences);
        // Six blocks for each finding, one for the fault, one for each snapshot that differs.
        Assert.InRange(fences, (3 * 6) + 1 + 1, (3 * 6) + 1 + 2);
        Assert.Equal(prose.Count(line => line.StartsWith("<details>", StringComparison.Ordinal)), prose.Count(line => line == "</details>"));
        Assert.All(prose.Where(line => !line.StartsWith("<details>", StringComparison.Ordinal) && line != "</details>"),
            line => Assert.DoesNotMatch(RawHtml(), CodeSpans().Replace(line, "")));
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 100)]
    internal void Text_HostileTextAnywhere_RowsKeepTheirColumns(HostileText a, HostileText b, HostileText c)
    {
        var columns = 0;
        foreach (var line in Outside(MarkdownReport.Text(Folded.Record(new HostileRuns(a.Value, b.Value, c.Value).Stream())), out _))
        {
            var pipes = line.StartsWith("| ", StringComparison.Ordinal) ? Pipes().Count(line) : 0;
            if (columns > 0 && pipes > 0) Assert.Equal(columns, pipes);
            if (!line.StartsWith("|---", StringComparison.Ordinal)) columns = pipes;
        }
    }

    [Fact]
    public void Text_EndpointThatSendsMegabytes_StaysWithinWhatGitHubTakes()
    {
        var run = new HostileRuns(new string('\u202e', 1 << 20), string.Concat(Enumerable.Repeat("`\n", 1 << 19))).Stream();
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(MarkdownReport.Text(Folded.Record(run))), 1000, 1 << 20);
    }

    // What is not within a fence, by the rule of GFM 4.5: a fence ends at a line of at least as many backticks.
    private static List<string> Outside(string markdown, out int fences)
    {
        var outside = new List<string>();
        string? fence = null;
        fences = 0;
        foreach (var line in markdown.Split('\n'))
        {
            if (fence is not null)
            {
                if (line.Trim(' ') is var bare && bare.Length >= fence.Length && bare.All(c => c == '`')) fence = null;
            }
            else if (Opening().Match(line) is { Success: true } opening)
            {
                fence = opening.Groups[1].Value;
                fences++;
            }
            else
            {
                outside.Add(line);
            }
        }
        Assert.Null(fence);
        return outside;
    }

    [GeneratedRegex("^(`{3,})[a-z]*$")]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?<!\\)<(?!/?code>)[a-zA-Z/!?]")]
    private static partial Regex RawHtml();

    [GeneratedRegex("(?<![`\\\\])(`+)(?!`).*?(?<!`)\\1(?!`)")]
    private static partial Regex CodeSpans();

    // Unescaped pipes, by the scanner of cmark-gfm: a backslash takes the next character with it.
    [GeneratedRegex(@"(?<=(?:^|[^\\])(?:\\\\)*)\|")]
    private static partial Regex Pipes();
}
