using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Mutants.Freedoms;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Reference.Mutants;

/// <summary>Derives conforming endpoints of every choice that the model, the protocol and the documentation leave open.</summary>
public static class CleanVariants
{
    private static readonly ImmutableArray<Func<MutantKit, IEnumerable<CleanVariant>>> Families =
        [WorldFreedoms.Of, RefusalFreedoms.Of, TypeFreedoms.Of, FrontFreedoms.Of, ReadingFreedoms.Of, ConstraintFreedoms.Of, AnswerFreedoms.Of];

    /// <summary>The variants, in a stable order; the first is the reference as it is.</summary>
    /// <exception cref="NotSupportedException">The model demands a value that cannot be made.</exception>
    public static ImmutableArray<CleanVariant> Derive(Specification specification, BindingSet bindings)
    {
        var kit = new MutantKit(specification, bindings);
        return [.. Families.SelectMany(family => family(kit))];
    }
}
