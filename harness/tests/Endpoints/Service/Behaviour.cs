namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>An endpoint's whole character: its free choices, the rules it keeps, and what it does wrong besides.</summary>
public sealed record Behaviour
{
    /// <summary>The free choices.</summary>
    public Disposition Disposition { get; init; } = new();

    /// <summary>The rules.</summary>
    public Rules Rules { get; init; } = new();

    /// <summary>Faults that change an answer after it was made rightly.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];
}
