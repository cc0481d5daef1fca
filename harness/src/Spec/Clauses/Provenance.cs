namespace ConformanceHarness.Spec.Clauses;

/// <summary>Where a clause comes from, which tells how far to trust it.</summary>
public enum Provenance
{
    /// <summary>The operation's documentation page.</summary>
    Doc,
    /// <summary>The service's published model.</summary>
    Model,
    /// <summary>The protocol's specification or its protocol tests.</summary>
    Protocol,
    /// <summary>Recordings of real services.</summary>
    Observed,
    /// <summary>Inferred; no source says it in so many words.</summary>
    Assumed,
}
