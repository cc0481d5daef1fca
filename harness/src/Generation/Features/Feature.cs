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

    /// <summary>What it makes of a request that keeps everything.</summary>
    public required Intent Effect { get; init; }

    /// <summary>The part of the request it changes; two features of one slot exclude each other.</summary>
    public required string Slot { get; init; }

    /// <summary>What it does, in a few words.</summary>
    public required string Label { get; init; }

    /// <summary>Makes the change.</summary>
    public required Func<Draft, Draft> Apply { get; init; }

    /// <summary>Simpler features of the same clause and effect, each closer to the plain form; finite.</summary>
    public Func<IEnumerable<Feature>> Simpler { get; init; } = static () => [];
}
