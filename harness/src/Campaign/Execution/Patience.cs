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

    /// <summary>That the target went away, in words; null while it is there.</summary>
    public string? Gone { get; private set; }

    /// <summary>Why to ask no more, or null.</summary>
    public string? Over => Gone ?? (_hangs >= hangs ? $"{hangs} requests got no answer in time" : null);

    public void Note(Trial trial)
    {
        if (trial.Judgement?.Class == AnswerClass.Unreachable) Gone ??= $"the endpoint went away: {ViewMaker.Of(trial.Exchange!.Outcome).Summary}";
        if (trial.Exchange?.Outcome is TransportFailure { Kind: FailureKind.Timeout } or RawAnswers { End: ConnectionEnd.TimedOut }) _hangs++;
    }
}
