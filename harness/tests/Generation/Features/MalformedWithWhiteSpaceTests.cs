using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.EndToEnd;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Features;

public sealed class MalformedWithWhiteSpaceTests
{
    [Fact]
    public void Make_MalformedBodyInAnyWhiteSpace_IsMalformedToTheContract()
    {
        var specification = Harness.Specification;
        var plain = new PlainValues(specification);
        var book = new FeatureBook(specification, plain);
        var factory = new CaseFactory(Baseline.Fresh(specification, plain), specification.Ids);
        var reader = new ExpectationReader(specification);
        ImmutableArray<Feature> Of(ClauseId clause) => [.. book.Sources.SelectMany(source => source.Boundaries).Where(feature => feature.Clause == clause)];

        foreach (var broken in Of(ProtocolClauses.BodyMalformed).Where(feature => feature.Effect == Intent.Reject))
            foreach (var space in Of(ProtocolClauses.WhiteSpace).Where(space => !space.Excludes(broken)))
            {
                var made = factory.Make(0, [broken, space]);
                var expectation = reader.Read(made.Request, new() { World = World.Open });
                Assert.True(expectation.Agrees(made.Intent, made.Broken), $"{made.Label}: {expectation.Describe()}");
            }
    }
}
