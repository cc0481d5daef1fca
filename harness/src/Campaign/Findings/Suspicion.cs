using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Contract.Judging;

namespace ConformanceHarness.Campaign.Findings;

/// <summary>A departure before it is shrunk and confirmed: the first trial that showed it, and how many did.</summary>
internal sealed class Suspicion(Trial trial, Symptom symptom)
{
    public Trial Trial { get; } = trial;

    public Symptom Symptom { get; } = symptom;

    public long Count { get; set; }
}
