namespace ConformanceHarness.Spec.Patterns;

/// <summary>What a pattern counts as one character: engines differ (ECMA-262's <c>u</c> flag is not part of a pattern).</summary>
public enum MatchUnit
{
    /// <summary>A Unicode code point.</summary>
    CodePoint,
    /// <summary>A unit of UTF-16; an astral character is two.</summary>
    Utf16,
}
