using ConformanceHarness.Campaign.Contracts;
using ConformanceHarness.Campaign.Resets;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Transport;

namespace ConformanceHarness.Campaign;

/// <summary>An endpoint to hold to the contract: its address, a way to it, and what is known of it.</summary>
public sealed record TargetPlan
{
    /// <summary>The address as the user gave it, or a name for the embedded reference.</summary>
    public required string Name { get; init; }

    /// <summary>The address, for the lines that reproduce a finding.</summary>
    public required Uri Address { get; init; }

    /// <summary>The way to it.</summary>
    public required IExchanger Exchanger { get; init; }

    /// <summary>
    /// A way that never sends a request a second time of itself, for cases about state; the ordinary way where null.
    /// </summary>
    public IExchanger? Stateful { get; init; }

    /// <summary>How many raw cases are under way at once: most of what they take is waiting for what does not come.</summary>
    public const int RawAtOnce = 32;

    /// <summary>
    /// A way for raw bytes, which waits for many at once; null where there is none, and then no phase is about HTTP itself.
    /// </summary>
    public IExchanger? Raw { get; init; }

    /// <summary>How it is brought back to what its bindings describe, or null.</summary>
    public ITargetReset? Reset { get; init; }

    /// <summary>What exists on it.</summary>
    public BindingSet Bindings { get; init; } = BindingSet.None;

    /// <summary>Named cases whose answers are held to snapshots.</summary>
    public ImmutableArray<NamedCase> Contracts { get; init; } = [];

    /// <summary>What the reader of a report has to know of the way to it.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What it takes to exist; null to find out.</summary>
    public World? World { get; init; }
}
