namespace ConformanceHarness.Generation.Patterns;

/// <summary>How many of the readings of a pattern take a string.</summary>
public enum Agreement
{
    /// <summary>None does: the string must be refused.</summary>
    None,

    /// <summary>Some do: sources disagree, or anchoring decides; either answer is right.</summary>
    Some,

    /// <summary>All do: the string must be accepted.</summary>
    All,
}
