using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Contracts;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.EndToEnd.Hostile.Servers;
using ConformanceHarness.Transport;
using ConformanceHarness.Wire.AwsJson;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>Endpoints that go wrong while named cases are held to their snapshots, one after another.</summary>
public sealed class HostileContractsTests
{
    private const string Phase = "contracts";
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Ample = TimeSpan.FromSeconds(15);

    private static readonly ImmutableArray<NamedCase> Cases =
    [
        .. Enumerable.Range(0, 200).Select(i => new NamedCase($"case-{i}", Case.Of(ProtocolClauses.BodyMalformed, Intent.Reject, "no JSON",
            AwsJsonRequest.For(Harness.Specification.Operation, System.Text.Encoding.ASCII.GetBytes($"{{{i}"))), $"case-{i}.verified.txt", null)),
    ];

    [Fact]
    public async Task Run_HangsOnNamedCases_EndsThePhaseAfterAFew()
    {
        var events = await RunAsync(Timeout.InfiniteTimeSpan, new() { Cases = 0, Wire = false }, Short);
        var phase = events.OfType<PhaseEnded>().Single(ended => ended.Phase == Phase);
        Assert.Equal("6 requests got no answer in time", phase.Cut);
        Assert.InRange(phase.Cases, 6, 20);
        Assert.Equal(ExitCodes.Departs, events.Ended().ExitCode);
    }

    [Fact]
    public async Task Run_TimeUpAmongNamedCases_ReportsWhatWasJudged()
    {
        var events = await RunAsync(TimeSpan.FromMilliseconds(200), new() { Cases = 0, MaxTime = TimeSpan.FromSeconds(4) }, Ample);
        Assert.Equal("time was up", events.OfType<PhaseEnded>().Single(ended => ended.Phase == Phase).Cut);
        Assert.InRange(events.OfType<CaseJudged>().Count(judged => judged.Phase == Phase), 1, Cases.Length - 1);
        Assert.DoesNotContain(events, happened => happened is PhaseStarted { Phase: "boundaries" });
        Assert.Contains(events.Ended().Notes, note => note.Contains("--max-time", StringComparison.Ordinal));
    }

    /// <summary>A run against a conforming server that answers a body which is cut off so late.</summary>
    private static async Task<List<CampaignEvent>> RunAsync(TimeSpan late, CampaignOptions options, TimeSpan timeout)
    {
        var answers = new SoundAnswers();
        await using var host = HostileHost.OfEach(async (connection, request) =>
        {
            if (request.Contains("\r\n\r\n{", StringComparison.Ordinal) && !request.TrimEnd().EndsWith('}')) await Task.Delay(late);
            await connection.SendAsync(await answers.ToAsync(request));
        });
        await using var exchanger = new EndpointExchanger(new() { Endpoint = host.Address, TimeProvider = TimeProvider.System, Timeout = timeout });
        var plan = new TargetPlan { Name = "late", Address = host.Address, Exchanger = exchanger, Contracts = Cases };
        var events = new List<CampaignEvent>();
        await foreach (var happened in new CampaignRunner(Harness.Specification, options, TimeProvider.System).RunAsync([plan], CancellationToken.None)) events.Add(happened);
        return events;
    }
}
