using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign.Findings;

/// <summary>
/// Names the clause of a departure. The contract reads bytes and knows only that something well-formed was refused;
/// the maker of the case knows which clause the case keeps at an edge.
/// </summary>
internal static class Blame
{
    public static FindingKey Of(Specification specification, Case @case, Symptom symptom) =>
        (symptom.Clause == specification.Ids.WellFormed && @case.Intent == Intent.Accept) || @case.Broken.Contains(symptom.Clause)
            ? new(@case.About, symptom.Slug) : new(symptom.Clause, symptom.Slug);
}
