using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Tests.Endpoints;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd;

/// <summary>Endpoints that do nothing useful fail loudly.</summary>
public sealed class UselessEndpointsTests
{
    [Theory]
    [InlineData("always-200")]
    [InlineData("always-400")]
    [InlineData("echo")]
    [InlineData("static-files")]
    public async Task Run_UselessEndpoint_IsNotTakenForConforming(string name)
    {
        await using var endpoint = await UselessEndpoints.StartAsync(name);

        var ended = (await Harness.RunAsync(endpoint.Address, new() { Cases = 50 })).Ended();

        Assert.Equal(name == "always-400" ? ExitCodes.AcceptanceNotGraded : ExitCodes.Departs, ended.ExitCode);
        if (name != "always-400") Assert.Contains(ended.Findings, finding => finding.Strength == "must");
    }
}
