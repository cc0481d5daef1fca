using System.Text;
using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Reference;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Transport;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Tests.Campaign;

/// <summary>An endpoint that does what a test says, and what the reference would where the test says nothing.</summary>
internal sealed class Scripted(Func<HttpRequest, long, Outcome?> says, WorldKind world = WorldKind.Open) : IExchanger
{
    private readonly ConformanceHarness.Reference.Service.ReferenceService _sound = Tests.Reference.Given.Service(world);
    private long _calls;

    /// <summary>Requests so far.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    public ValueTask<Exchange> SendAsync(Request request, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var http = (HttpRequest)request;
        return ValueTask.FromResult(new Exchange(request, says(http, Interlocked.Increment(ref _calls)) ?? _sound.Answer(http), TimeSpan.FromMilliseconds(1)));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static Response Error(string type, int status = 400) => new()
    {
        Status = status, Headers = [new("Content-Type", "application/x-amz-json-1.1"), new("x-amzn-RequestId", "1")],
        Body = Encoding.UTF8.GetBytes($$"""{"__type":"{{type}}","message":"no"}"""),
    };

    public static TransportFailure Failure(FailureKind kind = FailureKind.ConnectionRefused) => new(kind, "nobody listens");
}

/// <summary>What tests of the campaign's parts start from: the published operation, its cases, trials of them.</summary>
internal static class Kit
{
    public static CaseKit Cases { get; } = new(Published.Specification);

    public static CaseFactory Factory { get; } = new(Baseline.Fresh(Published.Specification, Cases.Plain), Published.Specification.Ids);

    public static OperationClauses Ids => Published.Specification.Ids;

    public static Feature Feature(ClauseId clause, Intent effect = Intent.Reject) =>
        Cases.Book.Sources.SelectMany(source => source.Boundaries).First(feature => feature.Clause == clause && feature.Effect == effect);

    public static Case Case(params ReadOnlySpan<Feature> features) => Factory.Make(0, [.. features]);

    public static Judgement Judged(AnswerClass answer, params ReadOnlySpan<Symptom> symptoms) =>
        new(answer, [.. symptoms.ToArray().Select(symptom => symptom.Clause)], [.. symptoms], null);

    public static Symptom Symptom(ClauseId clause, string slug = "refused") => new(clause, slug, "this", "that");

    public static Trial Trial(Case @case, Judgement? judgement, string? fault = null) => new(
        @case, new Expectation.Accept(), judgement is null ? null : new(@case.Request, Scripted.Error("ValidationException"), TimeSpan.Zero), judgement, fault);

    public static TrialRunner Runner(IExchanger exchanger, TargetKnowledge? knowledge = null) => new(
        Published.Specification, exchanger, knowledge ?? new() { World = World.Open }, new(null), TimeProvider.System);

    public static TargetPlan Plan(IExchanger exchanger, BindingSet? bindings = null, World? world = null) =>
        new() { Name = "scripted", Address = new("http://127.0.0.1:9/"), Exchanger = exchanger, Bindings = bindings ?? BindingSet.None, World = world };
}
