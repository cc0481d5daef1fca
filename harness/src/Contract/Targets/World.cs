namespace ConformanceHarness.Contract.Targets;

/// <summary>What an endpoint takes to exist.</summary>
public enum World
{
    /// <summary>Whatever is well-formed exists.</summary>
    Open,
    /// <summary>Only what is bound exists, as far as anybody knows.</summary>
    Closed,
}
