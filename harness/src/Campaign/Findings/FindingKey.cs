using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign.Findings;

/// <summary>What makes two findings one.</summary>
/// <param name="Clause">The clause departed from.</param>
/// <param name="Symptom">The way of departing.</param>
internal readonly record struct FindingKey(ClauseId Clause, string Symptom);
