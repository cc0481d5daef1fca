using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Contract.Judging;

/// <summary>What the contract says of one exchange.</summary>
/// <param name="Class">The class of the answer.</param>
/// <param name="Graded">Every clause the answer was held to; empty when nothing could be graded.</param>
/// <param name="Symptoms">The departures.</param>
/// <param name="ErrorType">The error type shown, or null.</param>
public sealed record Judgement(
    AnswerClass Class, ImmutableArray<ClauseId> Graded, ImmutableArray<Symptom> Symptoms, string? ErrorType)
{
    /// <summary>Whether an output was held to the contract.</summary>
    public bool GradedAcceptance { get; init; }
}
