using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Endpoints;
using ConformanceHarness.Tests.Endpoints.Service;
using ConformanceHarness.Tests.Endpoints.Serving;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd.States;

/// <summary>What is used up, and when: seen by the endpoint itself.</summary>
public sealed class ConsumptionTests
{
    private static readonly FrozenSet<string> Taken = new[] { "tapeWithRecoveryPoint" }.ToFrozenSet();

    [Fact]
    public async Task Run_NoBindings_SendsNothingOfStateAndSaysHowToEnableIt()
    {
        var (events, _) = await RunAsync(BindingSet.None, new() { Cases = 0 });

        Assert.DoesNotContain(events.OfType<PhaseStarted>(), phase => phase.Phase is "sequences" or "races");
        var skipped = events.Ended().Clauses.Where(tally => tally.Clause.Id.Contains("/state/", StringComparison.Ordinal) && !tally.Clause.Id.EndsWith("read-only", StringComparison.Ordinal)).ToList();
        Assert.All(skipped, tally => Assert.Contains("--bindings FILE", tally.Skipped!, StringComparison.Ordinal));
        Assert.Contains("tapeWithRecoveryPoint", skipped.Single(tally => tally.Clause.Id.EndsWith("/tape-exists", StringComparison.Ordinal)).Skipped!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ConsumableWithoutReset_TakesEachResourceInOneCaseAlone()
    {
        var (events, seen) = await RunAsync(Closed.Bindings with { Consumable = Taken }, new() { Cases = 50 });

        Assert.Empty(events.Ended().Findings.Select(finding => $"{finding.Clause} {finding.Symptom} {finding.Case.Label}"));
        var gone = new HashSet<string>();
        foreach (var tape in Closed.Bindings["tapeWithRecoveryPoint"])
        {
            var calls = seen.Select((call, at) => (call.Tape, call.Status, at)).Where(call => call.Tape == tape).ToList();
            var first = calls.FindIndex(call => call.Status == 200);
            if (first < 0) continue;
            gone.Add(tape);
            // What follows belongs to the same sequence or race: it comes at once, and is at most eight calls.
            var after = calls.Skip(first).ToList();
            Assert.InRange(after.Count, 1, 8);
            Assert.True(after[^1].at - after[0].at < 8, $"{tape} was sent again later");
        }
        Assert.Equal(3, gone.Count);
    }

    [Fact]
    public async Task Run_CarefulWithoutConsumable_ChangesNothing()
    {
        var (events, seen) = await RunAsync(Closed.Bindings, new() { Cases = 50, Careful = true });

        Assert.DoesNotContain(seen, call => call.Status == 200);
        Assert.DoesNotContain(events.OfType<PhaseStarted>(), phase => phase.Phase is "sequences" or "races");
        Assert.Contains("consumable: true", events.Ended().Clauses.Single(tally => tally.Clause.Id.EndsWith("/state/retrieves", StringComparison.Ordinal)).Skipped!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_CarefulWithConsumable_GradesAcceptanceAndSequencesButNoRaces()
    {
        var (events, _) = await RunAsync(Closed.Bindings with { Consumable = Taken }, new() { Cases = 50, Careful = true });

        Assert.Equal(0, events.Ended().ExitCode);
        Assert.Contains(events.OfType<PhaseStarted>(), phase => phase.Phase == "sequences");
        Assert.DoesNotContain(events.OfType<PhaseStarted>(), phase => phase.Phase == "races");
    }

    private static async Task<(List<CampaignEvent> Events, List<(string Tape, int Status)> Seen)> RunAsync(BindingSet bindings, CampaignOptions options)
    {
        var recorder = new Recorder(new RecoveryPointEndpoint(new() { Disposition = ConformingServers.Get("closed").Disposition }));
        await using var endpoint = await EndpointHost.StartAsync(recorder);
        var events = await Harness.RunAsync(endpoint.Address, options, bindings);
        return (events, [.. recorder.Seen]);
    }

    private sealed class Recorder(IResponder inner) : IResponder
    {
        public ConcurrentQueue<(string Tape, int Status)> Seen { get; } = new();

        public async ValueTask<Answer> AnswerAsync(Call call, CancellationToken cancellation)
        {
            var answer = await inner.AnswerAsync(call, cancellation);
            var text = Encoding.UTF8.GetString(call.Body.Span);
            if (Closed.Bindings["tapeWithRecoveryPoint"].FirstOrDefault(tape => text.Contains($"\"TapeARN\":\"{tape}\"", StringComparison.Ordinal)) is { } found) Seen.Enqueue((found, answer.Status));
            return answer;
        }
    }
}
