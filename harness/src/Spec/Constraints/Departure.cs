using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Spec.Constraints;

/// <summary>A member of a value that does not clearly keep what the model demands of it.</summary>
/// <param name="Path">The member.</param>
/// <param name="Aspect">What is demanded.</param>
/// <param name="Holding"><see cref="Holding.Broken"/> or <see cref="Holding.Disputed"/>, never kept.</param>
public readonly record struct Departure(MemberPath Path, InputAspect Aspect, Holding Holding);
