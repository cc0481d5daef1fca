namespace ConformanceHarness.Generation.Patterns;

/// <summary>The part of a string that one element of the pattern took.</summary>
/// <param name="Element">The element.</param>
/// <param name="Text">Its part of the string.</param>
public readonly record struct Segment(PatternElement Element, string Text);
