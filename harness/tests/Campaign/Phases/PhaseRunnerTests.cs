using System.Threading.Channels;
using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Campaign.Phases;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Phases;

public sealed class PhaseRunnerTests
{
    // A scripted endpoint answers at once, so that as much as may be under way is.
    private const int Window = 600;

    private sealed record Ran(PhaseRunner Runner, RunState State, List<CampaignEvent> Events, long Calls);

    private static async Task<Ran> RunAsync(Func<HttpRequest, long, Outcome?> says, Func<long, Case?> at, long count = 200, bool needed = true, CampaignOptions? options = null, Func<long, Case, bool>? twice = null, CancellationToken ct = default)
    {
        await using var exchanger = new Scripted(says);
        var events = Channel.CreateUnbounded<CampaignEvent>();
        var state = new RunState(Published.Specification, options ?? new() { Concurrency = 1 }, Kit.Cases, new Tallies(Published.Specification), new FindingBook(Published.Specification), events.Writer, TimeProvider.System);
        var runner = new PhaseRunner(state, Kit.Plan(exchanger), Kit.Runner(exchanger), "open");
        await runner.RunAsync(new() { Name = "phase", Count = count, At = at, Factory = Kit.Factory, Needed = needed, Twice = twice ?? ((_, _) => false) }, new SuspicionBook(Published.Specification), ct);
        events.Writer.Complete();
        return new(runner, state, await events.Reader.ReadAllAsync(CancellationToken.None).ToListAsync(CancellationToken.None), exchanger.Calls);
    }

    private static Case Plain(long n) => Kit.Factory.Make((ulong)n, []);

    [Fact]
    public async Task RunAsync_SoundEndpoint_TellsEveryCaseBetweenStartAndEnd()
    {
        var ran = await RunAsync((_, _) => null, n => n % 4 == 0 ? null : Plain(n));
        Assert.IsType<PhaseStarted>(ran.Events[0]);
        Assert.Equal((150L, 150L, null), ran.Events[^1] is PhaseEnded ended ? (ended.Cases, ended.Requests, ended.Cut) : default);
        Assert.All(ran.Events[1..^1], told => Assert.Equal("passed", Assert.IsType<CaseJudged>(told).Verdict));
        Assert.Equal((150, 150), (ran.State.Tallies.Cases, ran.Calls));
    }

    [Fact]
    public async Task RunAsync_TargetGoesAway_EndsAtOnceAndKeepsWhatWasFound()
    {
        var ran = await RunAsync((_, call) => call < 10 ? Scripted.Error("SerializationException") : new TransportFailure(FailureKind.NameNotResolved, "no such host"), Plain, count: 5000);
        Assert.Contains("the endpoint went away", ran.Runner.Gone, StringComparison.Ordinal);
        Assert.InRange(ran.Calls, 10, 10 + Window);
        var finding = Assert.Single(ran.Events.OfType<FindingMade>()).Finding;
        Assert.Equal((Kit.Ids.WellFormed.Value, 9), (finding.Clause, finding.Count));
        Assert.DoesNotContain(ran.Events.OfType<CaseJudged>(), judged => judged.Departures.Any(departure => departure.Clause == ProtocolClauses.Answers.Value));
        Assert.Equal(ran.Runner.Gone, ((PhaseEnded)ran.Events[^1]).Cut);
    }

    [Fact]
    public async Task RunAsync_EveryAnswerHangs_IsCutAfterABoundedNumber()
    {
        var ran = await RunAsync((_, _) => Scripted.Failure(FailureKind.Timeout), Plain, count: 5000);
        Assert.Equal("20 requests got no answer in time", ran.Runner.Cut);
        Assert.InRange(ran.Calls, 20, 20 + Window);
        Assert.Null(ran.Runner.Gone);
        Assert.Equal(ProtocolClauses.Answers.Value, Assert.Single(ran.Events.OfType<FindingMade>()).Finding.Clause);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunAsync_TimeIsUp_StillTellsWhatWasFoundAndIsACutOnlyOfWhatIsNeeded(bool needed)
    {
        using var stop = new CancellationTokenSource();
        var ran = await RunAsync((_, call) =>
        {
            if (call == 7) stop.Cancel();
            return Scripted.Error("SerializationException");
        }, Plain, needed: needed, ct: stop.Token);
        Assert.Equal(needed ? "time was up" : null, ran.Runner.Cut);
        Assert.Equal("time was up", ((PhaseEnded)ran.Events[^1]).Cut);
        Assert.Equal(7, ran.Calls);
        Assert.Equal(7, Assert.Single(ran.Events.OfType<FindingMade>()).Finding.Count);
    }

    [Fact]
    public async Task RunAsync_MakerAndContractAtOdds_IsAHarnessFaultAndNeverAFinding()
    {
        var ran = await RunAsync((_, _) => Scripted.Error("SerializationException"), n => Plain(n) with { Intent = Intent.Reject, Broken = [ProtocolClauses.BodyEmpty] }, count: 3);
        Assert.Equal((3, 0, 0), (ran.State.Tallies.Faults, ran.State.Tallies.Cases, ran.Calls));
        Assert.Equal(3, ran.Events.OfType<HarnessFaulted>().Count());
        Assert.Empty(ran.Events.OfType<FindingMade>());
    }

    [Fact]
    public async Task RunAsync_ClauseNotSelected_IsNoFinding()
    {
        var ran = await RunAsync((_, _) => Scripted.Error("SerializationException"), Plain, count: 5, options: new() { ClauseGlob = "aws-json/*", Concurrency = 1 });
        Assert.Empty(ran.Events.OfType<FindingMade>());
    }

    [Fact]
    public async Task RunAsync_SecondAnswerOfAnotherClass_IsInconsistent()
    {
        var ran = await RunAsync((_, call) => call % 2 == 0 ? Scripted.Error("InvalidGatewayRequestException") : null, Plain, count: 8, twice: (_, _) => true);
        Assert.NotEmpty(ran.Events.OfType<CaseJudged>().SelectMany(judged => judged.Departures));
        Assert.All(ran.Events.OfType<FindingMade>(), made => Assert.True(made.Finding.Intermittent));
    }

    [Fact]
    public async Task RunAsync_AnyConcurrency_TellsTheSameStory()
    {
        async Task<List<string>> StoryAsync(int concurrency)
        {
            var ran = await RunAsync((request, _) => request.Body.Length % 3 == 0 ? Scripted.Error("SerializationException") : null, n => Kit.Factory.Make((ulong)n, [Kit.Cases.Book.Sources[(int)n % 30].Boundaries[0]]), options: new() { Concurrency = concurrency });
            return [.. ran.Events.Select(told => told switch
            {
                CaseJudged judged => $"{judged.Index} {judged.Case} {judged.Verdict} {string.Join(',', judged.Departures)}",
                FindingMade made => $"{made.Finding.Clause} {made.Finding.Symptom} {made.Finding.Count} {made.Finding.Case.Id}",
                _ => told.GetType().Name,
            })];
        }
        var one = await StoryAsync(1);
        Assert.Contains(one, line => line.Contains("failed", StringComparison.Ordinal));
        Assert.Equal(one, await StoryAsync(7));
    }
}
