using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Transport;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.States;

/// <summary>Sends one call of a sequence and has it judged. Only a call that asked to wait is sent again: it was not done.</summary>
internal sealed class CallSender(IExchanger exchanger, Judge judge, TimeProvider time)
{
    private static readonly TimeSpan[] Waits = [.. new[] { 100, 200, 400, 800, 1600 }.Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds))];
    private long _requests;

    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>Counts a request that was sent to reset the target.</summary>
    public void CountReset() => Interlocked.Increment(ref _requests);

    public async ValueTask<(Exchange Exchange, Judgement Judgement, int Throttled)> SendAsync(HttpRequest request, Expectation allowed, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            Interlocked.Increment(ref _requests);
            var exchange = await exchanger.SendAsync(request, ct).ConfigureAwait(false);
            var judgement = judge.Decide(request, allowed, exchange.Outcome);
            if (judgement.Class != AnswerClass.Throttled || attempt == Waits.Length) return (exchange, judgement, attempt);
            await Task.Delay(Waits[attempt], time, ct).ConfigureAwait(false);
        }
    }
}
