using System.Text;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Findings;

public sealed class InvestigatorTests
{
    private static readonly ClauseId TooLong = Kit.Ids.Input(MemberPath.Root.Then("GatewayARN"), InputAspect.LengthMax);

    private static async Task<(Finding? Finding, long Calls, Case First)> LookAsync(Func<HttpRequest, long, Outcome?> says, Case @case, int patience = 6)
    {
        await using var exchanger = new Scripted(says);
        var runner = Kit.Runner(exchanger);
        var trial = await runner.RunAsync(@case, default);
        var symptom = Assert.Single(trial.Judgement!.Symptoms);
        var before = exchanger.Calls;
        var finding = await new Investigator(Published.Specification, Kit.Cases, Kit.Factory, runner, new Patience(patience), "open")
            .InvestigateAsync(new(trial, symptom) { Count = 1 }, graded: 100, default);
        return (finding, exchanger.Calls - before, @case);
    }

    private static bool Has(HttpRequest request, string text) => Encoding.UTF8.GetString(request.Body.Span).Contains(text, StringComparison.Ordinal);

    private static Case Mixed(ulong index = 7) => Kit.Factory.Make(index, [
        Kit.Feature(ProtocolClauses.MemberOrder, Intent.Accept), Kit.Feature(ProtocolClauses.UnknownMembers, Intent.Accept), Kit.Feature(ProtocolClauses.WhiteSpace, Intent.Accept)]);

    [Fact]
    public async Task Investigate_FaultOfOneFeature_IsShrunkToItAndBlamedOnItsClause()
    {
        var (finding, _, first) = await LookAsync((request, _) => Has(request, "Unknown") ? Scripted.Error("SerializationException") : null, Mixed());
        Assert.Equal(new FindingKey(ProtocolClauses.UnknownMembers, "refused"), finding!.Key);
        Assert.Null(finding.Rate);
        Assert.Equal(ProtocolClauses.UnknownMembers, Assert.Single(finding.Trial.Case.Features).Clause);
        Assert.True(finding.Trial.Case.Request.Body.Length < first.Request.Body.Length);
    }

    [Fact]
    public async Task Investigate_FaultOfEveryRequest_IsShrunkToThePlainOne()
    {
        var (finding, _, _) = await LookAsync((_, _) => Scripted.Error("SerializationException"), Mixed());
        Assert.Equal(Kit.Ids.WellFormed, finding!.Key.Clause);
        Assert.Empty(finding.Trial.Case.Features);
        Assert.Equal(0UL, finding.Trial.Case.Index);
    }

    [Fact]
    public async Task Investigate_AnyOrderButThePlainOneAccepted_IsBlamedOnTheWriting()
    {
        var (finding, _, _) = await LookAsync((request, _) => First(request) == First(Kit.Case().Request) ? Scripted.Error("SerializationException") : null, Kit.Case());
        Assert.Equal(ProtocolClauses.MemberOrder, finding!.Key.Clause);

        static string First(HttpRequest request) => System.Text.Json.JsonElement.Parse(request.Body.Span).EnumerateObject().First().Name;
    }

    [Fact]
    public async Task Investigate_ShownOnceOnly_IsReportedWithItsRateAndNotDropped()
    {
        var (finding, calls, first) = await LookAsync((_, call) => call == 1 ? Scripted.Error("SerializationException") : null, Mixed());
        Assert.Equal(0.01, finding!.Rate);
        Assert.Equal(first.Id, finding.Trial.Case.Id);
        Assert.Equal(10, calls);
    }

    [Fact]
    public async Task Investigate_ShownHalfTheTime_IsReportedWithThatRate()
    {
        var (finding, calls, _) = await LookAsync((_, call) => call % 2 == 1 ? Scripted.Error("SerializationException") : null, Kit.Case());
        Assert.Equal((0.5, 10), (finding!.Rate!.Value, calls));
    }

    [Fact]
    public async Task Investigate_BrokenClauseAccepted_KeepsItsClauseAndTakesTheNearestValue()
    {
        var far = Kit.Cases.Book.Sources.SelectMany(source => source.Boundaries).Where(feature => feature is { Effect: Intent.Reject, AlsoBreaks.IsEmpty: true } && feature.Clause == TooLong).Last();
        var output = Tests.Reference.Given.Service().Answer(Published.Call());
        var (finding, _, first) = await LookAsync((request, _) => request.Body.Length > 540 ? output with { Body = Body(request) } : null, Kit.Factory.Make(3, [far, Kit.Feature(ProtocolClauses.WhiteSpace, Intent.Accept)]));
        Assert.Equal(new FindingKey(TooLong, "accepted"), finding!.Key);
        Assert.Equal(TooLong, Assert.Single(finding.Trial.Case.Broken));
        Assert.True(finding.Trial.Case.Request.Body.Length <= first.Request.Body.Length);

        static byte[] Body(HttpRequest request) => Encoding.UTF8.GetBytes("{\"TapeARN\":" + System.Text.Json.JsonElement.Parse(request.Body.Span).GetProperty("TapeARN").GetRawText() + "}");
    }

    [Fact]
    public async Task Investigate_TargetGoesAway_SaysNothing()
    {
        var (finding, calls, _) = await LookAsync((_, call) => call == 1 ? Scripted.Error("SerializationException") : new TransportFailure(FailureKind.NameNotResolved, "gone"), Mixed());
        Assert.Null(finding);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Investigate_EveryRequestHangs_AsksNoLongerThanItsPatienceAndStillReports()
    {
        var (finding, calls, _) = await LookAsync((_, _) => Scripted.Failure(FailureKind.Timeout), Mixed(), patience: 5);
        Assert.NotNull(finding);
        Assert.Equal(ProtocolClauses.Answers, finding.Key.Clause);
        Assert.Equal(5, calls);
    }

    [Fact]
    public async Task Investigate_ManyFeatures_EndsWithinItsSteps()
    {
        var features = Kit.Cases.Book.Of(Intent.Accept).Select(source => source.Boundaries[^1]).Aggregate(
            ImmutableArray<ConformanceHarness.Generation.Features.Feature>.Empty, (all, feature) => all.Any(feature.Excludes) ? all : all.Add(feature));
        var (finding, calls, first) = await LookAsync((request, _) => request.Body.Length > 400 ? Scripted.Error("SerializationException") : null, Kit.Factory.Make(9, features));
        Assert.NotNull(finding);
        Assert.InRange(calls, 3, 140);
        Assert.True(finding.Trial.Case.Features.Length < first.Features.Length);
    }
}
