namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>All characters that lead from one state to another.</summary>
/// <param name="Target">The state they lead to.</param>
/// <param name="Units">Those of one UTF-16 unit, or null when there are none.</param>
/// <param name="Pairs">Those of two, or null when there are none.</param>
internal readonly record struct Edge(int Target, Palette? Units, Palette? Pairs);
