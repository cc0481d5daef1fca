using ConformanceHarness.Contract.State;

namespace ConformanceHarness.Contract.Linearizability;

/// <summary>One call of a concurrent history.</summary>
/// <param name="Number">Its number in the history, from 1.</param>
/// <param name="Caller">Who called, from 1; a caller's calls do not overlap.</param>
/// <param name="Claim">What it asked for.</param>
/// <param name="Answer">What came.</param>
/// <param name="Began">When it was sent, in ticks of any clock.</param>
/// <param name="Ended">When the answer was there, by the same clock.</param>
public sealed record ConcurrentCall(int Number, int Caller, Claim Claim, CallAnswer Answer, long Began, long Ended);

/// <summary>What a call came to.</summary>
public enum CallAnswer
{
    /// <summary>It was given what it asked for.</summary>
    Accepted,
    /// <summary>It was refused.</summary>
    Refused,
    /// <summary>No answer tells: it took effect at any moment after it was sent, or never.</summary>
    Unknown,
}
