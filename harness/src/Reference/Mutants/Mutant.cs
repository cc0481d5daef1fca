using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants;

/// <summary>
/// The reference with exactly one rule changed: what a conformance run must notice. A run that finds nothing against one
/// of them has a blind spot.
/// </summary>
public sealed record Mutant
{
    /// <summary>The family, what it concerns and what was done to it, separated by slashes.</summary>
    public required string Name { get; init; }

    /// <summary>The changed rule, in words.</summary>
    public required string Rule { get; init; }

    /// <summary>Globs of the clauses that may tell it: each is one that the mutant departs from.</summary>
    public required ImmutableArray<string> Clauses { get; init; }

    /// <summary>How binding the broken clause is.</summary>
    public Strength Strength { get; init; } = Strength.Must;

    /// <summary>The world it is served in.</summary>
    public WorldKind World { get; init; } = WorldKind.Open;

    /// <summary>When it shows.</summary>
    public Manner Manner { get; init; }

    /// <summary>Why the contract cannot tell it from a conforming endpoint, or null when it can.</summary>
    public string? Unseen { get; init; }

    /// <summary>Makes the change; state that the fault needs is made anew at each call.</summary>
    public required Func<ReferenceBehavior, ReferenceBehavior> Change { get; init; }

    /// <summary>Requests that the mutant and the reference answer differently.</summary>
    public required Witness Witness { get; init; }

    /// <summary>Whether the mutant departs from the clause of that id.</summary>
    public bool Breaks(ClauseId clause) => Clauses.Any(glob => ClauseCatalogue.Matches(glob, clause));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
