namespace ConformanceHarness.Reporting.Folding;

/// <summary>The strengths, in the order in which reports show them.</summary>
public static class Strengths
{
    /// <summary>The strongest first.</summary>
    public static ImmutableArray<string> All { get; } = ["must", "should", "observe"];

    /// <summary>The place of <paramref name="strength"/>; what is not known comes last.</summary>
    public static int Rank(string strength) => All.IndexOf(strength) is var at and >= 0 ? at : All.Length;
}
