using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Rules;

/// <summary>One constraint on a member's value.</summary>
/// <param name="Aspect">Which demand of the model it is.</param>
/// <param name="Demand">The demand in the words recorded from real services.</param>
/// <param name="Holds">Whether a value keeps it.</param>
public sealed record ValueRule(InputAspect Aspect, string Demand, Func<MemberValue, bool> Holds);
