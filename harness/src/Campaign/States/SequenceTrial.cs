using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Generation.Sequences;

namespace ConformanceHarness.Campaign.States;

/// <summary>A sequence that was run, as far as it was.</summary>
/// <param name="Case">The sequence.</param>
/// <param name="Steps">The steps done; after one that leaves the state unknown none is.</param>
internal sealed record SequenceTrial(SequenceCase Case, ImmutableArray<StepTrial> Steps)
{
    /// <summary>How maker and contract contradict each other; null when they agree.</summary>
    public string? Fault { get; init; }

    /// <summary>Why the target could not be reset, or null.</summary>
    public string? NoReset { get; init; }

    /// <summary>How often the target asked to wait.</summary>
    public int Throttled { get; init; }

    /// <summary>Whether nobody listens any more.</summary>
    public bool IsUnreachable => Steps.LastOrDefault()?.Judgement?.Class == AnswerClass.Unreachable;

    /// <summary>Whether an answer was lost, so that nobody knows what became of the call.</summary>
    public bool IsLost => Steps.LastOrDefault()?.Judgement?.Class == AnswerClass.Broken;

    /// <summary>Every departure with the place of its step.</summary>
    public IEnumerable<(int Place, Symptom Symptom)> Symptoms =>
        Steps.SelectMany((step, place) => (step.Judgement?.Symptoms ?? []).Select(symptom => (place, symptom)));
}
