namespace ConformanceHarness.Reference.Mutants;

/// <summary>When a fault shows.</summary>
public enum Manner
{
    /// <summary>Each time its condition is met.</summary>
    Always,
    /// <summary>On some calls only, by a count.</summary>
    NowAndThen,
    /// <summary>While other calls are under way.</summary>
    Concurrent,
    /// <summary>By an answer that comes after the caller gave up.</summary>
    Slow,
}
