using ConformanceHarness.Campaign.Resets;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.State;
using ConformanceHarness.Generation.Sequences;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign.States;

/// <summary>Runs a sequence from the start of the target, holding each answer to what the state allows.</summary>
internal sealed class SequenceRunner(CallSender sender, StateReader reader, ITargetReset? reset, TimeProvider time)
{
    public async ValueTask<SequenceTrial> RunAsync(SequenceCase @case, CancellationToken ct)
    {
        var trial = await OnceAsync(@case, ct).ConfigureAwait(false);
        // A lost answer leaves the state unknown; a connection that the server closed while idle loses one (RFC 9112, section 9.5).
        return trial.IsLost && reset is not null ? await OnceAsync(@case, ct).ConfigureAwait(false) : trial;
    }

    private async ValueTask<SequenceTrial> OnceAsync(SequenceCase @case, CancellationToken ct)
    {
        var trial = new SequenceTrial(@case, []);
        if (reset is not null && await ResetAsync(ct).ConfigureAwait(false) is { } problem) return trial with { NoReset = problem };
        var start = time.GetTimestamp();
        var state = Holdings.None;
        foreach (var step in @case.Steps)
        {
            if (step is not SequenceStep.Call call)
            {
                if (await ResetAsync(ct).ConfigureAwait(false) is { } failed) return trial with { NoReset = failed };
                state = Holdings.None;
                trial = trial with { Steps = trial.Steps.Add(new() { Step = step, Began = time.GetElapsedTime(start), Ended = time.GetElapsedTime(start) }) };
                continue;
            }
            var allowed = reader.Read(call.Request, state);
            if (@case.HasOpinion && !Agrees(call, allowed)) return trial with { Fault = $"the maker of a sequence says {call.Intent} of {call.Label}; the contract says {allowed.Describe()}" };
            var began = time.GetElapsedTime(start);
            var (exchange, judgement, throttled) = await sender.SendAsync(call.Request, allowed, ct).ConfigureAwait(false);
            var claim = reader.Claimed(call.Request);
            trial = trial with
            {
                Throttled = trial.Throttled + throttled,
                Steps = trial.Steps.Add(new() { Step = step, Allowed = allowed, Claim = claim, Exchange = exchange, Judgement = judgement, Began = began, Ended = time.GetElapsedTime(start) }),
            };
            if (IsStateUnknown(allowed, judgement.Class)) break;
            if (claim is { } taken && judgement.Class == AnswerClass.Accepted) state = state.After(taken);
        }
        return trial;
    }

    private async ValueTask<string?> ResetAsync(CancellationToken ct)
    {
        if (reset is null) return "there is no way to reset the target";
        sender.CountReset();
        return await reset.ResetAsync(ct).ConfigureAwait(false);
    }

    private static bool IsStateUnknown(Expectation allowed, AnswerClass answer) => (allowed, answer) switch
    {
        (_, not (AnswerClass.Accepted or AnswerClass.Refused)) => true,
        (Expectation.Accept, AnswerClass.Refused) or (Expectation.Refuse, AnswerClass.Accepted) => true,
        _ => false,
    };

    private static bool Agrees(SequenceStep.Call call, Expectation allowed) => allowed switch
    {
        Expectation.Accept => call.Intent == Intent.Accept,
        Expectation.AcceptOrDecline => call.Intent == Intent.Either,
        Expectation.Refuse refuse => call.Intent == Intent.Reject && refuse.Broken.Length == call.Broken.Length && refuse.Broken.All(call.Broken.Contains),
        _ => false,
    };
}
