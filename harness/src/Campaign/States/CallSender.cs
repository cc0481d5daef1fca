using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Transport;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.States;

/// <summary>Sends one call of a sequence and has it judged. Only a call that was not done is sent again.</summary>
internal sealed class CallSender(IExchanger exchanger, Judge judge, TimeProvider time)
{
    private const int MostHangs = 10;
    private long _requests;

    /// <summary>How long it is worth calling on.</summary>
    public Patience Patience { get; } = new(MostHangs);

    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>Counts a request that was sent to reset the target.</summary>
    public void CountReset() => Interlocked.Increment(ref _requests);

    public async ValueTask<(Exchange Exchange, Judgement Judgement, int Throttled)> SendAsync(HttpRequest request, Expectation allowed, CancellationToken ct)
    {
        var throttled = 0;
        for (var attempts = 1; ; attempts++)
        {
            Interlocked.Increment(ref _requests);
            var exchange = await exchanger.SendAsync(request, ct).ConfigureAwait(false);
            var judgement = judge.Decide(request, allowed, exchange.Outcome);
            if (judgement.Class == AnswerClass.Throttled) throttled++;
            if (BackOff.After(attempts, exchange.Outcome, judgement.Class) is { } wait)
            {
                await Task.Delay(wait, time, ct).ConfigureAwait(false);
                continue;
            }
            Patience.Note(exchange.Outcome, judgement);
            return (exchange with { Outcome = KeptAnswer.Of(exchange.Outcome) }, judgement, throttled);
        }
    }
}
