namespace ConformanceHarness.Transport.Pacing;

/// <summary>Spaces requests evenly, so that a target that is not ours is never asked faster than agreed.</summary>
/// <param name="perSecond">Requests a second; more than zero.</param>
/// <param name="time">What the spacing is measured by.</param>
public sealed class RequestPacer(double perSecond, TimeProvider time)
{
    private readonly long _ticksApart = (long)(time.TimestampFrequency / perSecond);
    private readonly Lock _lock = new();
    private long _next = long.MinValue;

    /// <summary>Waits for the next turn. Turns are handed out in order of call; one not used is not saved up.</summary>
    public ValueTask WaitAsync(CancellationToken ct)
    {
        var now = time.GetTimestamp();
        long turn;
        lock (_lock)
        {
            turn = Math.Max(now, _next);
            _next = turn + _ticksApart;
        }
        return turn <= now ? ValueTask.CompletedTask : new(Task.Delay(time.GetElapsedTime(now, turn), time, ct));
    }
}
