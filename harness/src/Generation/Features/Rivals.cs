using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>Tells two causes of one refusal apart by experiment.</summary>
/// <param name="Others">Features that share the one property and differ in the other.</param>
/// <param name="IfOneIsAccepted">The clause to blame when one of them is accepted.</param>
/// <param name="IfNoneIs">The clause to blame when all are refused.</param>
public sealed record Rivals(Func<IEnumerable<Feature>> Others, ClauseId IfOneIsAccepted, ClauseId IfNoneIs);
