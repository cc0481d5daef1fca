using ConformanceHarness.Generation.Cases;

namespace ConformanceHarness.Campaign.Phases;

/// <summary>A numbered set of cases to send.</summary>
internal sealed record Phase
{
    /// <summary>The name that reports show.</summary>
    public required string Name { get; init; }

    /// <summary>How many numbers there are.</summary>
    public required long Count { get; init; }

    /// <summary>The case of a number; null leaves it out.</summary>
    public required Func<long, Case?> At { get; init; }

    /// <summary>Makes smaller cases of those that fail.</summary>
    public required CaseFactory Factory { get; init; }

    /// <summary>A plain request for what nobody bound, where the phase's own is for what is; else null.</summary>
    public Case? Stranger { get; init; }

    /// <summary>Whether there is no verdict without it.</summary>
    public bool Needed { get; init; }

    /// <summary>Whether a case is to be sent twice, to see whether its answer stays of one class.</summary>
    public Func<long, Case, bool> Twice { get; init; } = static (_, _) => false;
}
