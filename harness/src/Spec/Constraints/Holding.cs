namespace ConformanceHarness.Spec.Constraints;

/// <summary>Whether a value keeps a constraint, when the sources may read it differently.</summary>
public enum Holding
{
    /// <summary>Kept under every reading.</summary>
    Kept,
    /// <summary>Broken under every reading.</summary>
    Broken,
    /// <summary>The sources disagree about this value, or are silent.</summary>
    Disputed,
}
