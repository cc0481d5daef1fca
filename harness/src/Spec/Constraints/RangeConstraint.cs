namespace ConformanceHarness.Spec.Constraints;

/// <summary><c>smithy.api#range</c>: inclusive bounds of a number.</summary>
/// <param name="Min">The least value, or null.</param>
/// <param name="Max">The greatest value, or null.</param>
public sealed record RangeConstraint(decimal? Min, decimal? Max);
