namespace ConformanceHarness.Suite.Skipping;

/// <summary>Ends a test of a <see cref="NamedTheoryAttribute"/> as skipped.</summary>
/// <param name="reason">The reason, shown by the runner.</param>
public sealed class SkipException(string reason) : Exception(reason);
