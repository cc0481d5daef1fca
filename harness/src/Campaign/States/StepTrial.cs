using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.State;
using ConformanceHarness.Generation.Sequences;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.States;

/// <summary>A step that was done, with what was allowed there and what came.</summary>
internal sealed record StepTrial
{
    public required SequenceStep Step { get; init; }

    /// <summary>What was allowed; null for a reset.</summary>
    public Expectation? Allowed { get; init; }

    /// <summary>What the call asked for, or null.</summary>
    public Claim? Claim { get; init; }

    /// <summary>What came; null for a reset.</summary>
    public Exchange? Exchange { get; init; }

    /// <summary>What the contract says of it; null for a reset.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>Who called, from 1.</summary>
    public int Caller { get; init; } = 1;

    /// <summary>From the start of the case to the sending.</summary>
    public TimeSpan Began { get; init; }

    /// <summary>From the start of the case to the answer.</summary>
    public TimeSpan Ended { get; init; }
}
