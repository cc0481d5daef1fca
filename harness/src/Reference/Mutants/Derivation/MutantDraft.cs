using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants.Derivation;

/// <summary>A mutant still to be proved: requests are sought that show its change.</summary>
internal sealed record MutantDraft
{
    public required string Name { get; init; }

    public required string Rule { get; init; }

    public required ImmutableArray<string> Clauses { get; init; }

    public Strength Strength { get; init; } = Strength.Must;

    public WorldKind World { get; init; } = WorldKind.Open;

    public Manner Manner { get; init; }

    /// <inheritdoc cref="Mutant.Unseen"/>
    public string? Unseen { get; init; }

    public required Func<ReferenceBehavior, ReferenceBehavior> Change { get; init; }

    /// <summary>What may show the change; the kit's probes when empty.</summary>
    public IEnumerable<Witness> Candidates { get; init; } = [];

    /// <summary>Whether the fault is one whatever the sources say of the request: no request makes a server fail.</summary>
    public bool Judged { get; init; }

    /// <summary>Whether a change that shows only where the sources disagree is a freedom and no mutant at all.</summary>
    public bool Free { get; init; }

    /// <summary>What makes another answer of an answer.</summary>
    public Detail Detail { get; init; }
}
