using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Contract.Judging;

namespace ConformanceHarness.Campaign.Findings;

/// <summary>A departure with its smallest trial.</summary>
/// <param name="Key">Clause and symptom.</param>
/// <param name="Trial">The smallest trial that showed it.</param>
/// <param name="Symptom">What was expected and what came there.</param>
/// <param name="Count">How many trials of the campaign showed it.</param>
/// <param name="Rate">The share of repetitions that showed it; null when each did.</param>
/// <param name="World">The world it showed in.</param>
internal sealed record Finding(FindingKey Key, Trial Trial, Symptom Symptom, long Count, double? Rate, string World)
{
    /// <summary>The steps of a case that has several, else null.</summary>
    public ImmutableArray<Events.StepView>? Steps { get; init; }

    /// <summary>The bytes of a case that is raw, else null.</summary>
    public Events.RawView? Raw { get; init; }

    /// <summary>A line for a POSIX shell that does them, or null.</summary>
    public string? Shell { get; init; }
}
