namespace ConformanceHarness.Generation.Patterns;

/// <summary>
/// How a pattern is held against a string. Smithy's <c>pattern</c> trait is not anchored by itself
/// (https://smithy.io/2.0/spec/constraint-traits.html#pattern-trait), yet a service may match the whole string.
/// </summary>
public enum Anchoring
{
    /// <summary>The pattern may match anywhere; only its own <c>^</c> and <c>$</c> bind it.</summary>
    AsWritten,

    /// <summary>The pattern must match the whole string.</summary>
    Full,
}
