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
        var (exchange, judgement, throttled) = await BackOff.SendAsync(Send, outcome => judge.Decide(request, allowed, outcome), time, ct).ConfigureAwait(false);
        Patience.Note(exchange.Outcome, judgement);
        return (exchange with { Outcome = KeptAnswer.Of(exchange.Outcome) }, judgement, throttled);

        ValueTask<Exchange> Send()
        {
            Interlocked.Increment(ref _requests);
            return exchanger.SendAsync(request, ct);
        }
    }
}
