using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Reference;
using ConformanceHarness.Reporting.CaseFiles;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Endpoints.Service;
using ConformanceHarness.Tests.Endpoints.Serving;
using ConformanceHarness.Tests.Reference;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Transport;
using ConformanceHarness.Transport.Raw;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd.RawHttp;

public sealed class HttpPhaseTests
{
    private const string Glob = "aws-json/http/*";
    private static readonly CampaignOptions Http = new() { Cases = 0, ClauseGlob = Glob };
    private static readonly ImmutableArray<KnownFailure> OfReference = KnownFailuresLoader.Load(Repository.File("fixtures/known-failures/reference.json"), Harness.Specification);

    [Theory]
    [InlineData(WorldKind.Open)]
    [InlineData(WorldKind.Closed)]
    public async Task Run_Reference_FailsOnlyAsIsKnown(WorldKind world)
    {
        await using var reference = await ReferenceEndpoint.StartAsync(new() { Specification = Given.Specification, Bindings = Given.Bindings, World = world });
        var events = await RunAsync(reference.Address, Http with { KnownFailures = OfReference }, world == WorldKind.Open ? null : Given.Bindings);
        var ended = events.Ended();
        Assert.Empty(ended.Findings.Where(finding => finding.Known is null).Select(finding => $"{finding.Clause} {finding.Symptom} {finding.Case.Label}: {finding.Actual}"));
        // Where everything is declined, what a server takes wrongly shows as one more refusal.
        if (world == WorldKind.Open) Assert.Equal((OfReference.Length, ExitCodes.Conforms), (ended.Findings.Length, ended.ExitCode));
        Assert.DoesNotContain(ended.Clauses, tally => ClauseCatalogue.Matches(Glob, new(tally.Clause.Id)) && tally.Graded == 0);
        Assert.Equal(Harness.Specification.Protocol.HttpCases.Count(made => ClauseCatalogue.Matches(Glob, made.Clause)), events.OfType<CaseJudged>().Count(judged => judged.Phase == "http"));
    }

    [Fact]
    public async Task Run_BrokenFront_FindingReplaysByteForByte()
    {
        await using var endpoint = Broken(HttpFault.BodyOfGetLeft);
        var finding = Assert.Single((await RunAsync(endpoint.Address, Http)).Ended().Findings);
        Assert.Equal(("aws-json/http/next-request", "refused", false), (finding.Clause, finding.Symptom, finding.Intermittent));
        Assert.Contains("| nc ", finding.Curl, StringComparison.Ordinal);

        var view = CaseFile.Read(CaseFile.Render(finding.Case));
        var replayed = RawReader.Read(view, out _)!;
        Assert.Equal(view.Raw!.Send.Select(send => send.Text), replayed.Request.Chunks.Select(chunk => System.Text.Encoding.UTF8.GetString(chunk.Bytes.Span)));
        var again = (await RunAsync(endpoint.Address, new() { Replay = CaseReader.Read(view, out _), ReplayRaw = replayed })).Ended();
        Assert.Equal(("aws-json/http/next-request", "refused", finding.Case.Id), (again.Findings[0].Clause, again.Findings[0].Symptom, again.Findings[0].Case.Id));
        Assert.Equal(ExitCodes.Departs, again.ExitCode);

        await using var sound = await EndpointHost.StartAsync(new RecoveryPointEndpoint(new Behaviour()), Front.Socket);
        Assert.Equal(ExitCodes.Conforms, (await RunAsync(sound.Address, new() { Replay = CaseReader.Read(view, out _), ReplayRaw = replayed })).Ended().ExitCode);
    }

    [Fact]
    public async Task Run_Twice_SameCasesInTheSameOrder()
    {
        await using var one = Broken(HttpFault.AbsoluteFormNotKnown);
        await using var other = Broken(HttpFault.AbsoluteFormNotKnown);
        var glob = Http with { ClauseGlob = "aws-json/http/a*" };
        Assert.Equal(Told(await RunAsync(one.Address, glob)), Told(await RunAsync(other.Address, glob)));
    }

    [Fact]
    public async Task Run_FaultThatComesAndGoes_IsToldWithItsRate()
    {
        var sound = new RecoveryPointEndpoint(new Behaviour());
        var closing = 0;
        await using var endpoint = await EndpointHost.StartAsync(
            new Sometimes(call => call.Header("Connection") == "Close" && Interlocked.Increment(ref closing) % 3 == 1 ? call with { Method = "GET" } : call, sound), Front.Socket);
        var finding = Assert.Single((await RunAsync(endpoint.Address, Http with { ClauseGlob = "aws-json/http/connection-close" })).Ended().Findings);
        Assert.True(finding.Intermittent);
        Assert.InRange(finding.Rate!.Value, 0.05, 0.7);
    }

    [Fact]
    public async Task Run_TargetThatIsNotOnThisMachine_GetsNoRawBytes()
    {
        await using var endpoint = Broken(HttpFault.AbsoluteFormNotKnown);
        var events = await RunAsync(endpoint.Address, Http with { Careful = true });
        Assert.DoesNotContain(events.OfType<PhaseStarted>(), phase => phase.Phase == "http");
        Assert.Equal("a remote target gets no raw bytes", Skipped(events));
    }

    [Fact]
    public async Task Run_NoWayForRawBytes_IsSaid()
    {
        await using var endpoint = Broken(HttpFault.AbsoluteFormNotKnown);
        Assert.Equal("there is no way to send raw bytes to the target", Skipped(await Harness.RunAsync(endpoint.Address, Http)));
    }

    [Fact]
    public async Task Run_WithoutWire_SendsNone()
    {
        await using var endpoint = Broken(HttpFault.AbsoluteFormNotKnown);
        Assert.DoesNotContain((await RunAsync(endpoint.Address, Http with { Wire = false })).OfType<PhaseStarted>(), phase => phase.Phase == "http");
    }

    [Fact]
    public async Task Run_PlainCallIsNotTakenRaw_IsSaidAndNothingJudged()
    {
        var sound = new RecoveryPointEndpoint(new Behaviour());
        // The HTTP client writes headers about the content after all others.
        await using var endpoint = await EndpointHost.StartAsync(new Sometimes(call => call.Headers[1].Name == "Content-Type"
            ? call with { Method = "GET" } : call, sound), Front.Socket);
        var events = await RunAsync(endpoint.Address, Http);
        Assert.StartsWith("a plain unsigned call over a raw connection did not get the answer it must", Skipped(events), StringComparison.Ordinal);
        Assert.DoesNotContain(events.OfType<CaseJudged>(), judged => judged.Phase == "http");
    }

    [Fact]
    public async Task Run_FrontThatHangs_EndsInTimeWithAFinding()
    {
        await using var endpoint = Broken(HttpFault.PipelinedDropped);
        var ended = (await RunAsync(endpoint.Address, Http, timeout: TimeSpan.FromMilliseconds(400))).Ended();
        Assert.Contains(ended.Findings, finding => (finding.Clause, finding.Symptom) == ("aws-json/http/pipelining", "no-answer-in-time"));
        Assert.InRange(ended.Milliseconds, 0, 30_000);
    }

    [Fact]
    public async Task Run_KnownFailureOfAClauseNobodyLookedAt_IsNotStale()
    {
        await using var reference = await ReferenceEndpoint.StartAsync(new() { Specification = Given.Specification, Bindings = Given.Bindings, World = WorldKind.Open });
        Assert.Equal(ExitCodes.Conforms, (await RunAsync(reference.Address, new() { Cases = 0, Wire = false, KnownFailures = OfReference })).Ended().ExitCode);
    }

    private static IEndpoint Broken(HttpFault fault) => EndpointHost.StartBroken(new RecoveryPointEndpoint(new Behaviour()), fault);

    private static string? Skipped(List<CampaignEvent> events) => events.Ended().Clauses.Single(tally => tally.Clause.Id == "aws-json/http/absolute-form").Skipped;

    private static IEnumerable<string> Told(List<CampaignEvent> events) => events.Where(happened => happened is CaseJudged { Phase: "http" } or FindingMade)
        .Select(happened => happened is CaseJudged judged ? $"{judged.Index} {judged.Case} {judged.Answer} {judged.Verdict}" : ((FindingMade)happened).Finding.Case.Id);

    private static async Task<List<CampaignEvent>> RunAsync(Uri address, CampaignOptions options, BindingSet? bindings = null, TimeSpan? timeout = null)
    {
        var transport = new TransportOptions { Endpoint = address, TimeProvider = TimeProvider.System, Timeout = timeout ?? TimeSpan.FromSeconds(20), Concurrency = 24 };
        await using var exchanger = new EndpointExchanger(transport);
        await using var raw = new RawExchanger(transport);
        var plan = new TargetPlan { Name = "tested", Address = address, Exchanger = exchanger, Raw = raw, Bindings = bindings ?? BindingSet.None };
        var events = new List<CampaignEvent>();
        await foreach (var happened in new CampaignRunner(Harness.Specification, options, TimeProvider.System).RunAsync([plan], CancellationToken.None)) events.Add(happened);
        return events;
    }

    private sealed class Sometimes(Func<Call, Call> change, IResponder sound) : IResponder
    {
        public ValueTask<Answer> AnswerAsync(Call call, CancellationToken cancellation) => sound.AnswerAsync(change(call), cancellation);
    }
}
