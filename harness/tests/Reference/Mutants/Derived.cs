using ConformanceHarness.Reference.Mutants;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Tests.Reference.Mutants;

/// <summary>Mutants derived once for all tests.</summary>
internal static class Derived
{
    public static ImmutableArray<Mutant> Given { get; } = MutantCatalogue.Derive(Reference.Given.Specification, Reference.Given.Bindings);

    public static ImmutableArray<Mutant> Invented { get; } = MutantCatalogue.Derive(Reference.Invented.Specification, BindingSet.None);

    public static ImmutableArray<CleanVariant> Clean { get; } = CleanVariants.Derive(Reference.Given.Specification, Reference.Given.Bindings);
}
