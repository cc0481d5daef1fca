namespace ConformanceHarness.Generation.Patterns;

/// <summary>A string one edit, or one element, away from a member, within the length range.</summary>
/// <param name="Text">The string.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Element">The element it was done to, or null when it was done to the string as a whole.</param>
/// <param name="Label">What was done, for a reader.</param>
public sealed record NearMiss(string Text, NearMissKind Kind, PatternElement? Element, string Label);
