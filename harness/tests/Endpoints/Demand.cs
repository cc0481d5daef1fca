namespace ConformanceHarness.Tests.Endpoints;

/// <summary>What a run needs before it can see a fault.</summary>
[Flags]
public enum Demand
{
    /// <summary>Single calls suffice.</summary>
    None = 0,

    /// <summary>Calls at the same time.</summary>
    Concurrency = 1,

    /// <summary>Names of what exists (<see cref="ClosedWorld"/>).</summary>
    Bindings = 2,

    /// <summary>Several calls that belong together.</summary>
    Sequences = 4,

    /// <summary>Many calls, for a fault that shows on few.</summary>
    Repetition = 8,
}
