namespace ConformanceHarness.Spec.Clauses;

/// <summary>How binding a clause is (the words of RFC 2119; the third says that sources are silent or disagree).</summary>
public enum Strength
{
    /// <summary>A departure is a fault.</summary>
    Must,
    /// <summary>A departure is worth a mention; it fails a strict run only.</summary>
    Should,
    /// <summary>What the endpoint does is recorded, not judged.</summary>
    Observe,
}
