using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Tests.EndToEnd.States;
using ConformanceHarness.Tests.Endpoints.Service;
using ConformanceHarness.Tests.Endpoints.Serving;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>Endpoints that go wrong only once sequences are sent.</summary>
public sealed class HostileStatesTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(25);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Run_HangsFromTheFirstSequencesOn_EndsInTimeWithAFinding(int every)
    {
        var (resets, calls) = (0, 0);
        var service = new RecoveryPointEndpoint(new() { Disposition = new() { World = Endpoints.ClosedWorld.Instance } });
        await using var endpoint = await EndpointHost.StartAsync(new Altered(service, answer =>
            resets > 3 && Interlocked.Increment(ref calls) % every == 0 ? answer with { Fate = Fate.Withheld } : answer));
        var started = TimeProvider.System.GetTimestamp();

        var ended = (await Harness.RunAsync(endpoint.Address, Closed.Quick with { ClauseGlob = Glob, Wire = false }, Closed.Bindings, timeout: TimeSpan.FromMilliseconds(300), reset: new Closed.CallbackReset(() =>
        {
            Interlocked.Increment(ref resets);
            service.Reset();
        }))).Ended();

        Assert.True(TimeProvider.System.GetElapsedTime(started) < Bound, $"took {TimeProvider.System.GetElapsedTime(started)}");
        Assert.Contains(ended.Findings, finding => (finding.Clause, finding.Symptom) == (HostileEndpoints.Answers, "no-answer-in-time"));
        Assert.Equal(ExitCodes.Departs, ended.ExitCode);
        Assert.Contains(ended.Notes, note => note.Contains("got no answer in time", StringComparison.Ordinal));
    }

    // So that only few boundary cases come before the sequences.
    private const string Glob = HostileEndpoints.Answers;

    private sealed class Altered(IResponder service, Func<Answer, Answer> change) : IResponder
    {
        public async ValueTask<Answer> AnswerAsync(Call call, CancellationToken cancellation) => change(await service.AnswerAsync(call, cancellation));
    }
}
