using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>One endpoint with a behaviour: decides rightly, answers rightly, then lets its faults show.</summary>
public sealed class RecoveryPointEndpoint(Behaviour behaviour) : IResponder
{
    private readonly Pipeline pipeline = new(behaviour);
    private readonly AnswerWriter writer = new(behaviour.Disposition);
    private readonly Memory memory = new();
    private long calls;

    /// <inheritdoc/>
    public async ValueTask<Answer> AnswerAsync(Call call, CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref calls);
        var (verdict, input) = IsThrottled(number) ? (Throttled(), null) : await pipeline.JudgeAsync(call, cancellation);
        var answer = writer.Write(verdict, number);
        var occasion = new Occasion(call, input, verdict, number, memory);
        foreach (var fault in behaviour.Faults)
        {
            if (fault.When(occasion))
                answer = await fault.Then(occasion, answer, cancellation);
        }

        return answer;
    }

    /// <summary>Brings every tape back.</summary>
    public void Reset() => pipeline.Reset();

    /// <summary>Puts an endpoint of this behaviour on a free port.</summary>
    public static Task<IEndpoint> StartAsync(Behaviour behaviour) =>
        EndpointHost.StartAsync(new RecoveryPointEndpoint(behaviour), behaviour.Disposition.Front);

    private bool IsThrottled(long number) =>
        behaviour.Disposition.ThrottlesEvery > 0 && number % behaviour.Disposition.ThrottlesEvery == 0;

    private Verdict.Refused Throttled() => new(Refusals.Of(Cause.Throttled, behaviour.Disposition));
}
