using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Mutants.Families;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Reference.Mutants;

/// <summary>Derives every mutant that the model, the clauses and the bindings of one operation give rise to.</summary>
public static class MutantCatalogue
{
    private static readonly ImmutableArray<Func<MutantKit, IEnumerable<MutantDraft>>> Families =
    [
        PresenceMutants.Of, TypeMutants.Of, LengthMutants.Of, TextMutants.Of, ValueMutants.Of, PatternMutants.Of, AcceptanceMutants.Of,
        OutputMutants.Of, AnswerMutants.Of, ErrorMutants.Of, ErrorFormMutants.Of, BodyMutants.Of, WritingMutants.Of, HeaderMutants.Of,
        TriggerMutants.Of, OddityMutants.Of, CombinationMutants.Of, RecurrentMutants.Of, SlowMutants.Of, ConcurrencyMutants.Of,
        StateMutants.Of, UselessMutants.Of,
    ];

    /// <summary>
    /// The mutants, in a stable order. A change that no request can show is left out: it changes nothing. One that shows
    /// only where the published sources disagree is marked <see cref="Mutant.Unseen"/>.
    /// </summary>
    /// <exception cref="NotSupportedException">The model demands a value that cannot be made.</exception>
    public static ImmutableArray<Mutant> Derive(Specification specification, BindingSet bindings)
    {
        var kit = new MutantKit(specification, bindings);
        var proof = new Proof(kit);
        return [.. Families.SelectMany(family => family(kit)).Select(proof.Of).OfType<Mutant>()];
    }
}
