using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Suite.Support;

namespace ConformanceHarness.Suite.Fixtures;

/// <summary>Holds what a case says of itself to what the contract reads from its bytes.</summary>
internal static class CaseCheck
{
    private static readonly ExpectationReader Reader = new(Checkout.Specification);

    private static readonly TargetKnowledge Reference = new()
    {
        World = World.Closed,
        Known = [.. TargetKnowledge.FromBindings(Checkout.Specification, SuiteTargets.ReferenceBindings())],
    };

    /// <summary>How the case is wrong about itself, or null.</summary>
    public static string? Problem(Case @case)
    {
        if (Checkout.Specification.Catalogue.Find(@case.About) is null) return $"bug in test case: no clause is called {@case.About}";
        var expectation = Reader.Read(@case.Request, Reference);
        if (!expectation.Agrees(@case.Intent, @case.Broken)) return $"bug in test case: it says {@case.Intent} about {@case.About}; the contract says {expectation.Describe()}";
        // Where anything may come, a case about a member still has to touch that member's clause.
        return expectation is Expectation.Either { Why: var why } && @case.About.Value.Contains("/input/", StringComparison.Ordinal) && why != @case.About.Value
            ? $"bug in test case: it is about {@case.About}; the contract leaves {why} open" : null;
    }

    /// <summary>A case with another intent, for telling that the check sees one.</summary>
    public static Case Contradicted(Case @case) =>
        Case.Of(@case.About, @case.Intent == Intent.Reject ? Intent.Accept : Intent.Reject, @case.Label, @case.Request);
}
