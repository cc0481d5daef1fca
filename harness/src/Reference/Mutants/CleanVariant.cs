using ConformanceHarness.Reference.Service;

namespace ConformanceHarness.Reference.Mutants;

/// <summary>
/// The reference with another choice where the contract leaves one: it conforms, and a must finding against it is a false alarm.
/// </summary>
public sealed record CleanVariant
{
    /// <summary>What the choice concerns and what was chosen, separated by slashes.</summary>
    public required string Name { get; init; }

    /// <summary>The choice, in words.</summary>
    public required string Freedom { get; init; }

    /// <summary>The world it is served in.</summary>
    public WorldKind World { get; init; } = WorldKind.Open;

    /// <summary>Whether the run is told what exists.</summary>
    public bool Bound { get; init; } = true;

    /// <summary>Whether nothing the run can name exists, so that acceptance cannot be graded.</summary>
    public bool Empty { get; init; }

    /// <summary>Globs of the clauses that only advise and that it does not follow.</summary>
    public ImmutableArray<string> Advice { get; init; } = [];

    /// <summary>Makes the choice; state that it needs is made anew at each call.</summary>
    public required Func<ReferenceBehavior, ReferenceBehavior> Change { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
