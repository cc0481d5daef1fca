using ConformanceHarness.Reference;
using ConformanceHarness.Reference.Mutants;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Cli.Mutants;

/// <summary>An endpoint whose right verdict is known: a mutant, which must be told, or a clean variant, which must not.</summary>
internal abstract record Subject(string Name, WorldKind World, bool Bound, Func<ReferenceBehavior, ReferenceBehavior> Change)
{
    public const string CleanPrefix = "clean/";

    public sealed record Broken(Mutant Mutant) : Subject(Mutant.Name, Mutant.World, Mutant.World == WorldKind.Closed, Mutant.Change)
    {
        /// <summary>Whether the contract can see it and demands it.</summary>
        public bool Counts => Mutant is { Strength: Strength.Must, Unseen: null };
    }

    public sealed record Clean(CleanVariant Variant) : Subject(CleanPrefix + Variant.Name, Variant.World, Variant.World == WorldKind.Closed && Variant.Bound, Variant.Change);
}
