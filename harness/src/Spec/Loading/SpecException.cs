namespace ConformanceHarness.Spec.Loading;

/// <summary>Input files that cannot be used, with every problem found in them, not the first alone.</summary>
public sealed class SpecException : Exception
{
    /// <summary>Carries <paramref name="problems"/>, of which there is at least one.</summary>
    public SpecException(IReadOnlyList<SpecProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>All that was found.</summary>
    public IReadOnlyList<SpecProblem> Problems { get; }
}
