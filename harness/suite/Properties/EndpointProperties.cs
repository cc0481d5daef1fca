using ConformanceHarness.Campaign;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Suite.Support;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Suite.Properties;

/// <summary>What holds for every request, whatever a generator thinks of.</summary>
[Collection(SuiteRunDefinition.Name)]
[Properties(Arbitrary = [typeof(Requests)], MaxTest = 150)]
public sealed class EndpointProperties(SuiteRun run)
{
    private readonly ExpectationReader _reader = new(Checkout.Specification);
    private readonly Judge _judge = new(Checkout.Specification);

    [Property(Replay = "1,3")]
    public async Task Answer_ToAnyRequest_KeepsEveryMust(Case request)
    {
        foreach (var target in run.Targets)
            if ((await JudgedAsync(target, request)).Symptoms.FirstOrDefault(IsMust) is { } symptom)
                Assert.Fail($"{symptom.Clause} · {symptom.Slug}\n{request.Label}\nexpected {symptom.Expected}\nactual {symptom.Actual}");
    }

    [Property(Replay = "2,5")]
    public async Task Answer_ToTheSameRequestTwice_IsOfOneClass(Case request)
    {
        foreach (var target in run.Targets)
        {
            // What was asked for once may be gone on a target that remembers.
            if (!run.IsReference && Expect(target, request) is not Expectation.Refuse) continue;
            Assert.Equal((await JudgedAsync(target, request)).Class, (await JudgedAsync(target, request)).Class);
        }
    }

    private async Task<Judgement> JudgedAsync(TargetPlan target, Case request) =>
        _judge.Decide(request.Request, Expect(target, request), (await target.Exchanger.SendAsync(request.Request, CancellationToken.None)).Outcome);

    // Of an endpoint that is not ours only what every world demands is taken for granted; the campaign finds out more.
    private Expectation Expect(TargetPlan target, Case request) => _reader.Read(request.Request, new()
    {
        World = run.IsReference ? target.World!.Value : World.Closed,
        Known = run.IsReference ? [.. TargetKnowledge.FromBindings(Checkout.Specification, target.Bindings)] : [],
    });

    private static bool IsMust(Symptom symptom) => Checkout.Specification.Catalogue.StrengthOf(symptom.Clause) == Strength.Must;
}
