using System.Text;
using System.Text.Json;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Campaign.Probing;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Reference;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Probing;

public sealed class ProberTests
{
    private static readonly Response Declined = Scripted.Error("InvalidGatewayRequestException");

    private static async Task<(ProbeResult Result, long Requests, Prober Prober)> ProbeAsync(
        Func<HttpRequest, long, Outcome?> says, WorldKind kind = WorldKind.Open, BindingSet? bindings = null, World? given = null, bool careful = false, ulong seed = 1)
    {
        await using var exchanger = new Scripted(says, kind);
        var prober = new Prober(Published.Specification, Kit.Cases, Kit.Plan(exchanger, bindings, given), new SeenResources(Published.Specification.Rules.Exclusive), TimeProvider.System);
        var result = await prober.ProbeAsync(seed, careful, default);
        Assert.Equal(exchanger.Calls, prober.Requests);
        return (result, exchanger.Calls, prober);
    }

    private static string Member(HttpRequest request, string name) => JsonElement.Parse(request.Body.Span).GetProperty(name).GetString()!;

    [Fact]
    public async Task ProbeAsync_AcceptsAll_IsOpenAndDeclinesNothing()
    {
        var (result, _, prober) = await ProbeAsync((_, _) => null);
        Assert.Equal((World.Open, Implausibility.None), (result.Knowledge!.World, result.Knowledge.Declines));
        Assert.StartsWith("8 of 8 plain well-formed requests were accepted, 0 declined", result.Note, StringComparison.Ordinal);
        Assert.All(prober.Trials, trial => Assert.Empty(trial.Judgement!.Symptoms));
    }

    [Fact]
    public async Task ProbeAsync_DeclinesAllUnknown_IsClosed()
    {
        var (result, _, _) = await ProbeAsync((_, _) => Declined);
        Assert.Equal(World.Closed, result.Knowledge!.World);
        Assert.Contains("nothing is bound", result.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProbeAsync_OneDecline_IsStillOpen() =>
        Assert.Equal(World.Open, (await ProbeAsync((_, call) => call == 2 ? Declined : null)).Result.Knowledge!.World);

    [Fact]
    public async Task ProbeAsync_RefusesMembersInOneOrder_IsNotTakenForClosed() => Assert.Equal(World.Open, (await ProbeAsync((request, _) =>
        request.Body.Span.IndexOf("TapeARN"u8) < request.Body.Span.IndexOf("GatewayARN"u8) ? Scripted.Error("SerializationException") : null)).Result.Knowledge!.World);

    [Fact]
    public async Task ProbeAsync_DeclinesOtherRegions_LearnsThatAlone()
    {
        static string Region(string arn) => arn.Split(':') is { Length: > 3 } parts ? parts[3] : "";
        var (result, _, _) = await ProbeAsync((request, _) => Region(Member(request, "GatewayARN")) is { Length: > 0 } region && region != Region(Member(request, "TapeARN")) ? Declined : null);
        Assert.Equal((World.Open, Implausibility.Region), (result.Knowledge!.World, result.Knowledge.Declines & (Implausibility.Region | Implausibility.Partition | Implausibility.Account)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ProbeAsync_NobodyListens_SaysSoAndAsksNoMore(bool careful)
    {
        var (result, requests, _) = await ProbeAsync((_, _) => new TransportFailure(FailureKind.NameNotResolved, "no such host"), bindings: Published.Bindings, careful: careful);
        Assert.Null(result.Knowledge);
        Assert.Equal("the endpoint cannot be reached: no such host", result.Note);
        Assert.Equal(1, requests);
    }

    [Fact]
    public async Task ProbeAsync_WantsASignature_SaysWhatToGive()
    {
        var (result, requests, _) = await ProbeAsync((_, _) => Scripted.Error("MissingAuthenticationTokenException", 403));
        Assert.Null(result.Knowledge);
        Assert.Contains("--region", result.Note, StringComparison.Ordinal);
        Assert.Equal(1, requests);
    }

    [Fact]
    public async Task ProbeAsync_NeverAnswers_SaysThatItIsDeaf()
    {
        var (result, requests, _) = await ProbeAsync((_, _) => Scripted.Failure(FailureKind.Timeout));
        Assert.Null(result.Knowledge);
        Assert.StartsWith("the endpoint does not answer", result.Note, StringComparison.Ordinal);
        Assert.InRange(requests, 2, 4);
    }

    [Fact]
    public async Task ProbeAsync_ResetsWhatIsWellFormedOnly_IsNotDeaf() =>
        Assert.NotNull((await ProbeAsync((request, _) => request.Headers.First("X-Amz-Target")!.EndsWith("RetrieveTapeRecoveryPoint", StringComparison.Ordinal) ? Scripted.Failure(FailureKind.Reset) : null)).Result.Knowledge);

    [Fact]
    public async Task ProbeAsync_WorldGiven_IsTakenAsGiven() => Assert.Equal(World.Open, (await ProbeAsync((_, _) => Declined, given: World.Open)).Result.Knowledge!.World);

    [Fact]
    public async Task ProbeAsync_Careful_AsksOnlyForWhatIsBound()
    {
        var asked = new List<string>();
        var (result, _, _) = await ProbeAsync((request, _) =>
        {
            asked.Add(Member(request, "TapeARN"));
            return null;
        }, WorldKind.Closed, Published.Bindings, careful: true);
        Assert.Equal(World.Closed, result.Knowledge!.World);
        Assert.NotEmpty(asked);
        Assert.All(asked, tape => Assert.True(Published.Bindings.Binds(tape), tape));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ProbeAsync_BoundInputTwice_TellsWhetherItIsRepeatable(bool declines)
    {
        var taken = new HashSet<string>();
        var (result, _, _) = await ProbeAsync((request, _) => declines && Published.Bindings.Binds(Member(request, "TapeARN")) && !taken.Add(Member(request, "TapeARN")) ? Declined : null,
            WorldKind.Closed, Published.Bindings with { Consumable = [] });
        Assert.Equal((World.Closed, !declines), (result.Knowledge!.World, result.Knowledge.Repeatable));
    }

    [Fact]
    public async Task ProbeAsync_BoundIsUsedUpAndCannotBeBroughtBack_AsksForItOnce()
    {
        var asked = 0;
        await ProbeAsync((request, _) =>
        {
            if (Published.Bindings["tapeWithRecoveryPoint"].Contains(Member(request, "TapeARN"))) asked++;
            return null;
        }, WorldKind.Closed, Published.Bindings);
        Assert.Equal(1, asked);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task ProbeAsync_OpenWorldWithAMemory_IsRemembered(bool remembers, bool declinesRepetition)
    {
        var holders = new Dictionary<string, string>();
        var (result, _, _) = await ProbeAsync((request, _) =>
        {
            var (tape, gateway) = (Member(request, "TapeARN"), Member(request, "GatewayARN"));
            if (!remembers || holders.TryAdd(tape, gateway)) return null;
            return holders[tape] != gateway || declinesRepetition ? Declined : null;
        });
        Assert.Equal((World.Open, remembers, !declinesRepetition), (result.Knowledge!.World, result.Knowledge.Remembers, result.Knowledge.Repeatable));
    }

    [Fact]
    public async Task ProbeAsync_OtherSeed_AsksForOtherThings()
    {
        async Task<List<string>> AskedAsync(ulong seed) => [.. (await ProbeAsync((_, _) => null, seed: seed)).Prober.Trials.Take(4).Select(trial => Encoding.UTF8.GetString(trial.Case.Request.Body.Span))];
        var one = await AskedAsync(1);
        Assert.Equal(one, await AskedAsync(1));
        Assert.NotEqual(one, await AskedAsync(2));
    }
}
