using System.Text.Json;
using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Tests.Endpoints;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd;

/// <summary>The same seed tells the same story, times aside, at any concurrency.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData("tape-max-255")]
    [InlineData("tape-id-z-refused")]
    [InlineData("malformed-accepted")]
    public async Task Run_SameSeed_SameReportAtAnyConcurrency(string name)
    {
        var serial = await ReportAsync(name, 1, 7);
        var wide = await ReportAsync(name, 16, 7);

        Assert.Equal(serial, wide);
    }

    [Fact]
    public async Task Run_OtherSeed_OtherCases() =>
        Assert.NotEqual(await ReportAsync("tape-max-255", 4, 1), await ReportAsync("tape-max-255", 4, 2));

    private static async Task<string> ReportAsync(string name, int concurrency, ulong seed)
    {
        await using var endpoint = await Mutants.Get(name).StartAsync();
        var events = await Harness.RunAsync(endpoint.Address, new CampaignOptions { Cases = 200, Concurrency = concurrency, Seed = seed });
        var told = events.Where(happened => happened is CaseJudged or FindingMade).Select(happened => happened is CaseJudged judged
            ? judged with { Milliseconds = 0 } : happened);
        return string.Join('\n', told.Select(happened => Scrub(JsonSerializer.Serialize(happened, EventJson.Default.CampaignEvent), endpoint.Address)));
    }

    // The port and what the server stamps on an answer differ from run to run.
    private static string Scrub(string text, Uri address) => System.Text.RegularExpressions.Regex.Replace(
        text.Replace(address.Authority, "endpoint", StringComparison.Ordinal), "\"name\":\"(Date|x-amzn-RequestId)\",\"value\":\"[^\"]*\"", "");
}
