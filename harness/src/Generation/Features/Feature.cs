using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>
/// One deliberate property of a request: it keeps a clause at an interesting place, or breaks exactly that clause.
/// A case is a baseline with features, so that what a failing case has in common with a passing one is known.
/// </summary>
public sealed record Feature
{
    /// <summary>The clause it is about.</summary>
    public required ClauseId Clause { get; init; }

    /// <summary>Further clauses it cannot but break with its own, such as a pattern no empty text matches.</summary>
    public ImmutableArray<ClauseId> AlsoBreaks { get; init; } = [];

    /// <summary>Clauses of which a departure, by the same symptom or by a refusal, explains one of this feature.</summary>
    public ImmutableArray<ClauseId> ImpliedBy { get; init; } = [];

    /// <summary>
    /// Other ways to keep the clause with the same length, when the feature is text of a pattern and a length: if one
    /// of them is accepted where this is refused, the pattern is to blame; if none is, the length.
    /// </summary>
    public Rivals? Rivals { get; init; }

    /// <summary>What it makes of a request that keeps everything.</summary>
    public required Intent Effect { get; init; }

    /// <summary>The part of the request it changes; two features of one slot exclude each other.</summary>
    public required string Slot { get; init; }

    /// <summary>A second part it changes, or null.</summary>
    public string? OtherSlot { get; init; }

    /// <summary>What it does, in a few words.</summary>
    public required string Label { get; init; }

    /// <summary>Whether the two cannot be in one request.</summary>
    public bool Excludes(Feature other) =>
        Slot == other.Slot || Slot == other.OtherSlot || OtherSlot is { } slot && (slot == other.Slot || slot == other.OtherSlot);

    /// <summary>Makes the change.</summary>
    public required Func<Draft, Draft> Apply { get; init; }

    /// <summary>Simpler features of the same clause and effect, each closer to the plain form; finite.</summary>
    public Func<IEnumerable<Feature>> Simpler { get; init; } = static () => [];
}
