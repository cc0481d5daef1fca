using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Spec.Targets;

/// <summary>A departure that is expected on a target, so that a run tells news from what is known.</summary>
/// <param name="Clause">The clause departed from.</param>
/// <param name="Symptom">The way of departing; another way is news.</param>
/// <param name="Reason">Why it is borne with.</param>
public sealed record KnownFailure(ClauseId Clause, string Symptom, string Reason);
