using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>Whatever an endpoint writes into its answers shows as text, and steers nothing that shows it.</summary>
public sealed class HostileTextTests
{
    private static readonly ImmutableDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["script"] = "<script>alert(1)</script>",
        ["markup"] = "</pre></testcase>]]>&amp;&#0;<!-- <img src=x onerror=alert(1)>",
        ["ansi"] = "\e[31m\e[2J\e[?25l\u009b31m",
        ["osc"] = "\e]0;title\a\e]8;;http://x\e\\\u009d0;x\u009c",
        ["right-to-left"] = "\u202egpj.exe\u2066\u200f\u2069",
        ["nul"] = "a\0b\0\b\u007f\u0085",
        ["line-ends"] = "one\r\n::error::two\u2028##vso[task.complete result=Succeeded]\n\n## three\n```\n",
        ["markdown"] = "`` | <details> [x](javascript:alert(1)) ![y](http://x/y.png) @user",
        ["lone-surrogates"] = "\ud800 and \udc00",
        ["all-of-it"] = string.Concat(HostileText.Fragments),
        ["900-kib"] = string.Concat(Enumerable.Repeat("\e[31m<b>\u202e", 100 * 1024)),
        ["more-than-a-mib"] = new string('\a', 1200 * 1024),
    }.ToImmutableDictionary();

    public static TheoryData<string> Names => [.. Texts.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_HostileTextInARefusal_ShowsAsText(string name)
    {
        foreach (var escaped in new[] { true, false })
        {
            using var reports = new WholeReports();
            await RefusedAsync(Encoding.UTF8.GetBytes(Body(Texts[name], escaped)), Texts[name], reports);
        }
    }

    [Theory]
    [InlineData("ansi", @"\u{1b}[31m\u{1b}[2J")]
    [InlineData("right-to-left", @"\u{202e}gpj.exe")]
    [InlineData("nul", @"a\u{0}b")]
    [InlineData("script", "<script>alert(1)</script>")]
    public async Task Run_HostileErrorType_IsThereToRead(string name, string shown)
    {
        using var reports = new WholeReports();
        await RefusedAsync(Encoding.UTF8.GetBytes(Body(Texts[name], escaped: true)), "x", reports);
        Assert.Contains(shown, reports.Console, StringComparison.Ordinal);
        Assert.Contains(shown, XDocument.Parse(reports["junit.xml"]).Root!.Value, StringComparison.Ordinal);
        Assert.Contains(shown, reports["summary.md"].Replace("&lt;", "<", StringComparison.Ordinal), StringComparison.Ordinal);
        using var report = JsonDocument.Parse(reports["report.json"]);
        Assert.Contains(report.RootElement.GetProperty("findings").EnumerateArray(), finding =>
            finding.GetProperty("actual").GetString()!.Contains(Texts[name], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("overlong-and-surrogates", "7B225F5F74797065223A22FFFEC0AF222C226D657373616765223A22EDA080227D")]
    [InlineData("utf-16", "FFFE7B007D00")]
    [InlineData("c1-controls", "9B33316D8580")]
    public async Task Run_RefusalThatIsNoUtf8_ShowsAsText(string name, string bytes)
    {
        using var reports = new WholeReports();
        await RefusedAsync(Convert.FromHexString(bytes), name, reports);
    }

    /// <summary>Runs against an endpoint that refuses everything with this body, and with this text in its header lines.</summary>
    private static async Task RefusedAsync(byte[] body, string text, WholeReports reports)
    {
        var inAHeader = new string([.. text.Where(c => c is not ('\r' or '\n' or '\0') and <= '\u00ff').Take(2000)]);
        await using var host = HostileHost.OfEach(async (connection, _) =>
        {
            await connection.SendAsync($"HTTP/1.1 400 {inAHeader}\r\nX-Amzn-ErrorType: {inAHeader}\r\nX-Text: {inAHeader}\r\nContent-Length: {body.Length}\r\n\r\n");
            await connection.SendAsync(body);
        });
        var run = await HostileRun.RunAsync(host, hangs: false, reports, HostileRun.Brief);
        Assert.Equal(ExitCodes.Departs, run.Ended.ExitCode);
        Assert.NotEmpty(run.Ended.Findings);
    }

    private static string Body(string text, bool escaped) => escaped
        ? $$"""{"__type":{{JsonSerializer.Serialize(text)}},"message":{{JsonSerializer.Serialize(text)}},{{JsonSerializer.Serialize(text[..Math.Min(99, text.Length)])}}:1}"""
        : $$"""{"__type":"{{text}}","message":"{{text}}"}""";
}
