using ConformanceHarness.Campaign.Resets;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Linearizability;
using ConformanceHarness.Contract.State;
using ConformanceHarness.Generation.Sequences;

namespace ConformanceHarness.Campaign.States;

/// <summary>Lets several callers call at the same moment, each its own calls one after the other, and writes down when.</summary>
internal sealed class RaceRunner(CallSender sender, StateReader reader, ITargetReset? reset, TimeProvider time)
{
    private static readonly Expectation Any = new Expectation.AcceptOrDecline();

    public async ValueTask<SequenceTrial> RunAsync(SequenceCase race, CancellationToken ct)
    {
        var trial = new SequenceTrial(race, []);
        if (reset is not null)
        {
            sender.CountReset();
            if (await reset.ResetAsync(ct).ConfigureAwait(false) is { } problem) return trial with { NoReset = problem };
        }
        var steps = new StepTrial[race.Steps.Length];
        var throttled = 0;
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = time.GetTimestamp();
        var callers = Enumerable.Range(0, race.Steps.Length).GroupBy(place => race.Callers[place]).Select(CallAsync).ToArray();
        start = time.GetTimestamp();
        gate.SetResult();
        await Task.WhenAll(callers).ConfigureAwait(false);
        return trial with { Steps = [.. steps], Throttled = throttled };

        async Task CallAsync(IGrouping<int, int> places)
        {
            await gate.Task.ConfigureAwait(false);
            foreach (var place in places)
            {
                var call = (SequenceStep.Call)race.Steps[place];
                var began = time.GetElapsedTime(start);
                var (exchange, judgement, waited) = await sender.SendAsync(call.Request, Any, ct).ConfigureAwait(false);
                Interlocked.Add(ref throttled, waited);
                steps[place] = new()
                {
                    Step = call, Allowed = Any, Claim = reader.Claimed(call.Request), Exchange = exchange, Judgement = judgement,
                    Caller = places.Key, Began = began, Ended = time.GetElapsedTime(start),
                };
            }
        }
    }

    /// <summary>The race as a history; a call's number is its place, from 1.</summary>
    public static ImmutableArray<ConcurrentCall> History(SequenceTrial trial) =>
    [
        .. trial.Steps.Select((step, place) => (step, place)).Where(pair => pair.step.Claim is not null && pair.step.Judgement!.Class != AnswerClass.Throttled)
            .Select(pair => new ConcurrentCall(pair.place + 1, pair.step.Caller, pair.step.Claim!.Value, pair.step.Judgement!.Class switch
            {
                AnswerClass.Accepted => CallAnswer.Accepted,
                AnswerClass.Refused => CallAnswer.Refused,
                _ => CallAnswer.Unknown,
            }, pair.step.Began.Ticks, pair.step.Ended.Ticks)),
    ];
}
