namespace ConformanceHarness.Campaign.Verdicts;

/// <summary>What besides findings decides on a verdict.</summary>
/// <param name="Faults">Cases on which maker and contract contradict each other.</param>
/// <param name="Snapshots">Answers that differ from their snapshots.</param>
/// <param name="Gone">Why the endpoint could not be judged, or null.</param>
/// <param name="Cut">Why a phase without which there is no verdict ended early, or null.</param>
/// <param name="GradedAcceptance">Whether any output was graded.</param>
internal readonly record struct RunFacts(int Faults, int Snapshots, string? Gone, string? Cut, bool GradedAcceptance)
{
    /// <summary>Known failures that did not fail.</summary>
    public int Stale { get; init; }
}
