using System.Text;
using ConformanceHarness.Reporting.Text;

namespace ConformanceHarness.Reporting.Markdown;

/// <summary>Makes any text stand in GitHub Flavored Markdown as itself (GFM 0.29: backslash escapes, code spans, fences, tables).</summary>
public static class MarkdownText
{
    // "@", "#", "$" and ":" are not CommonMark's but GitHub's: mentions, issues, mathematics, emoji and autolinks.
    private const string Special = "\\`*_{}[]<>|~#&@!$:^";

    /// <summary>Text on one line, within a table or not.</summary>
    public static string Inline(string text, int max = 500)
    {
        var result = new StringBuilder();
        foreach (var c in Hostile.Visible(text, max))
        {
            if (Special.Contains(c, StringComparison.Ordinal)) result.Append('\\');
            result.Append(c);
        }
        return result.ToString().Replace("www.", "www\\.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A code span on one line, not within a table.</summary>
    public static string Code(string text, int max = 300)
    {
        var visible = Hostile.Visible(text, max);
        if (visible.Trim().Length == 0) return "(empty)";
        var ticks = new string('`', LongestRun(visible) + 1);
        var pad = visible[0] is '`' or ' ' || visible[^1] is '`' or ' ' ? " " : "";
        return $"{ticks}{pad}{visible}{pad}{ticks}";
    }

    /// <summary>Code within a table: where a pipe is in it no code span will do, and entities stand for what has a meaning.</summary>
    public static string CodeCell(string text, int max = 300)
    {
        var visible = Hostile.Visible(text, max);
        return visible.Contains('|', StringComparison.Ordinal)
            ? $"<code>{string.Concat(visible.Select(c => Special.Contains(c, StringComparison.Ordinal) ? $"&#{(int)c};" : c.ToString()))}</code>"
            : Code(text, max);
    }

    /// <summary>A fenced block whose fence is longer than any run of backticks in it. The lines must be harmless already.</summary>
    public static string Fence(string language, IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        var ticks = new string('`', Math.Max(3, LongestRun(text) + 1));
        return $"{ticks}{language}\n{text}\n{ticks}\n";
    }

    /// <summary>Text within an HTML element.</summary>
    public static string Html(string text, int max = 300) => System.Net.WebUtility.HtmlEncode(Hostile.Visible(text, max));

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
