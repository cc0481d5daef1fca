using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Contract.Judging;

/// <summary>One way in which an answer departs from a clause.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Slug">The way, in a short slug that does not vary with values: with the clause it names a finding.</param>
/// <param name="Expected">What was expected, in words.</param>
/// <param name="Actual">What came, in words; may hold hostile text.</param>
public sealed record Symptom(ClauseId Clause, string Slug, string Expected, string Actual);
