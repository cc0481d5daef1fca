namespace ConformanceHarness.Generation.Patterns;

/// <summary>Carries a <see cref="PatternProblem"/> to whoever can name the member it came from.</summary>
/// <param name="problem">What is wrong with the pattern.</param>
public sealed class PatternException(PatternProblem problem) : Exception(problem.Message)
{
    /// <summary>What is wrong with the pattern.</summary>
    public PatternProblem Problem { get; } = problem;
}
