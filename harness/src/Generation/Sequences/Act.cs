using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Sequences;

/// <summary>One thing done in a sequence, whatever the state it meets.</summary>
public abstract record Act
{
    private Act() { }

    /// <summary>A holder asks for a resource.</summary>
    /// <param name="Holder">The holder.</param>
    /// <param name="Resource">The resource.</param>
    public sealed record Take(string Holder, string Resource) : Act;

    /// <summary>A call is made that the documentation refuses in any state.</summary>
    /// <param name="Clause">The clause that says so.</param>
    /// <param name="Members">Value by input member.</param>
    /// <param name="Breaks">The clauses it breaks by its form alone.</param>
    public sealed record Declined(ClauseId Clause, ImmutableSortedDictionary<string, string> Members, ImmutableArray<ClauseId> Breaks) : Act;

    /// <summary>The target is brought back to the start.</summary>
    public sealed record Reset : Act;
}
