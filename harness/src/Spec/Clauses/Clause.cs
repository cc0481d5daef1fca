namespace ConformanceHarness.Spec.Clauses;

/// <summary>One testable statement about an endpoint.</summary>
public sealed record Clause
{
    /// <summary>The stable slug.</summary>
    public required ClauseId Id { get; init; }

    /// <summary>How binding it is.</summary>
    public required Strength Strength { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The statement, one sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>The place in the source that says so.</summary>
    public required string Source { get; init; }

    /// <summary>Why this kind of run cannot grade it, or null when it can.</summary>
    public string? NotTestable { get; init; }
}
