using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Tests.Contract.Expectations;

/// <summary>What the contract reads out of a request, in one line.</summary>
internal static class Readings
{
    public static string Of(HttpRequest request, TargetKnowledge? knowledge = null, Specification? specification = null) =>
        new ExpectationReader(specification ?? Published.Specification).Read(request, knowledge ?? Verdicts.Open).Text();

    /// <summary><c>Refuse Constraint input/TapeARN/length-min</c>, <c>Either DeepNesting</c>, <c>Either in any form the content type</c>, <c>Accept</c>, …</summary>
    public static string Text(this Expectation expectation) => expectation switch
    {
        Expectation.Refuse refuse => $"Refuse {refuse.Kind} {string.Join(' ', refuse.Broken.Select(clause => clause.Text()))}",
        Expectation.Either { InAnyForm: true } either => $"Either in any form {either.Why}",
        Expectation.Either either => $"Either {either.Why}",
        _ => expectation.GetType().Name,
    };
}
