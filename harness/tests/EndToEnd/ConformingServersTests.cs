using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Tests.Endpoints;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd;

/// <summary>No false alarm on any server that keeps the contract in its own way.</summary>
public sealed class ConformingServersTests
{
    private static readonly CampaignRunner Runner = new(Harness.Specification, new() { Cases = 300 }, TimeProvider.System);

    public static TheoryData<string> Servers => [.. ConformingServers.All.Select(server => server.Name)];

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Run_ConformingServer_RaisesNoFalseAlarm(string name)
    {
        var server = ConformingServers.Get(name);
        await using var endpoint = await server.StartAsync();

        var events = await Harness.RunAsync(
            endpoint.Address, new(), server.Disposition.World is World.Closed ? Bound.ToClosedWorld : null, runner: Runner);

        var ended = events.Ended();
        Assert.Empty(events.OfType<HarnessFaulted>());
        Assert.Empty(ended.Findings.Where(finding => finding.Strength == "must" || server.KeepsAdvice).Select(Shown));
        Assert.Equal(Expected(server), ended.ExitCode);
    }

    private static int Expected(ConformingServer server) => server.Disposition switch
    {
        { RequiresAuthentication: true } => ExitCodes.NoVerdict,
        { World: World.Empty } => ExitCodes.AcceptanceNotGraded,
        _ => ExitCodes.Conforms,
    };

    private static string Shown(FindingView finding) =>
        $"{finding.Strength} {finding.Clause} {finding.Symptom} ×{finding.Count}: {finding.Case.Label}: {finding.Actual}";
}
