using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.Execution;

/// <summary>
/// Asks again a target that asked for it, or where nobody listens for a moment: it may be restarting. In neither case was
/// anything done.
/// </summary>
internal static class BackOff
{
    private static readonly TimeSpan[] Waits =
        [.. new[] { 100, 200, 400, 800, 1600 }.Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds))];

    /// <summary>What came of it in the end, and how often the target asked to wait before that.</summary>
    public static async ValueTask<(Exchange Exchange, Judgement Judgement, int Throttled)> SendAsync(
        Func<ValueTask<Exchange>> send, Func<Outcome, Judgement> judge, TimeProvider time, CancellationToken ct)
    {
        var throttled = 0;
        for (var attempts = 1; ; attempts++)
        {
            var exchange = await send().ConfigureAwait(false);
            var judgement = judge(exchange.Outcome);
            if (judgement.Class == AnswerClass.Throttled) throttled++;
            if (After(attempts, exchange.Outcome, judgement.Class) is not { } wait) return (exchange, judgement, throttled);
            await Task.Delay(wait, time, ct).ConfigureAwait(false);
        }
    }

    /// <summary>The wait after that many attempts; null to take the outcome for what it is.</summary>
    public static TimeSpan? After(int attempts, Outcome outcome, AnswerClass answer) =>
        attempts <= Waits.Length && (answer == AnswerClass.Throttled || (answer == AnswerClass.Unreachable && !IsFinal(outcome))) ? Waits[attempts - 1] : null;

    // Another try mends neither a name that does not resolve nor a certificate.
    private static bool IsFinal(Outcome outcome) => outcome is TransportFailure { Kind: FailureKind.NameNotResolved or FailureKind.Tls };
}
