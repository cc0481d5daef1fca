using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Campaign.Execution;

/// <summary>
/// How long it is worth asking on: until the target has gone, or has let so many requests wait till their time was up.
/// Each of those costs a whole time-out, so that without a bound a target that hangs could hold a run for hours.
/// </summary>
/// <param name="hangs">How many.</param>
internal sealed class Patience(int hangs)
{
    private int _hangs;
    private volatile string? _gone;

    /// <summary>That the target went away, in words; null while it is there.</summary>
    public string? Gone => _gone;

    /// <summary>Why to ask no more, or null.</summary>
    public string? Over => Gone ?? (Volatile.Read(ref _hangs) >= hangs ? $"{hangs} requests got no answer in time" : null);

    public void Note(Trial trial)
    {
        if (trial is { Exchange.Outcome: var outcome, Judgement: { } judgement }) Note(outcome, judgement);
    }

    public void Note(Outcome outcome, Judgement judgement)
    {
        if (judgement.Class == AnswerClass.Unreachable) _gone ??= $"the endpoint went away: {ViewMaker.Of(outcome).Summary}";
        if (outcome is TransportFailure { Kind: FailureKind.Timeout } or RawAnswers { End: ConnectionEnd.TimedOut }) Interlocked.Increment(ref _hangs);
    }
}
