namespace ConformanceHarness.Reference;

/// <summary>What exists on the endpoint.</summary>
public enum WorldKind
{
    /// <summary>Whatever is well-formed exists: every well-formed request gets the output, and nothing is remembered.</summary>
    Open,
    /// <summary>Only what is bound exists, and what one caller took no other gets.</summary>
    Closed,
}
