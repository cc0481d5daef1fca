using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Verdicts;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>Whatever an endpoint does on the wire, a run ends in time, with a verdict and whole reports.</summary>
public sealed class HostileEndpointsTests
{
    // A few time-outs of a third of a second, one after another, on a machine that has other things to do.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Names => [.. HostileEndpoints.All.Select(endpoint => endpoint.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_HostileEndpoint_EndsInTimeWithAVerdictAndWholeReports(string name)
    {
        var endpoint = HostileEndpoints.Get(name);
        var run = await HostileRuns.OfAsync(name);

        Assert.True(run.Took < Bound, $"took {run.Took} for {run.Ended.Requests} requests, the longest {run.Slowest}");
        Assert.Empty(run.Events.OfType<HarnessFaulted>());
        Assert.True(endpoint.ExitCode == run.Ended.ExitCode, run.Shown);
        if (endpoint.Says is { } words) Assert.Contains(words, run.Reasons, StringComparison.Ordinal);
        Assert.True(run.Judged >= endpoint.Judged, $"{run.Judged} judged");
        if (endpoint.ExitCode == ExitCodes.Departs || endpoint.Clause is not null) Assert.True(run.Ended.Findings.Any(finding => Is(endpoint, finding)), run.Shown);
        if (endpoint.ExitCode == ExitCodes.Conforms) Assert.True(run.Ended.Findings.IsEmpty, run.Shown);
    }

    private static bool Is(HostileEndpoint endpoint, FindingView finding) =>
        (endpoint.Clause is null || (finding.Clause == endpoint.Clause && finding.Symptom == endpoint.Symptom))
        && finding.Intermittent == (endpoint.Intermittent ?? finding.Intermittent);
}
