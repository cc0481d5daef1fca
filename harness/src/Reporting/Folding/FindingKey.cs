using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting.Folding;

/// <summary>What names a finding: equal clause and symptom are one.</summary>
/// <param name="Clause">The clause's slug.</param>
/// <param name="Symptom">The way of departing.</param>
public readonly record struct FindingKey(string Clause, string Symptom)
{
    /// <summary>The key of <paramref name="finding"/>.</summary>
    public static FindingKey Of(FindingView finding) => new(finding.Clause, finding.Symptom);
}
