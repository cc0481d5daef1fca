namespace ConformanceHarness.Generation.Patterns;

/// <summary>A member that was chosen for something, and for what.</summary>
/// <param name="Sample">The member.</param>
/// <param name="Element">The one element that is not plain, or null when the string as a whole was chosen.</param>
/// <param name="Label">What it covers, for a reader.</param>
public sealed record CoverCase(PatternSample Sample, PatternElement? Element, string Label);
