namespace ConformanceHarness.Reporting.Console;

/// <summary>The rate of the last three seconds, so that an endpoint which slows down is seen to.</summary>
/// <param name="time">The clock.</param>
internal sealed class RateMeter(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(3);
    private readonly Queue<(long At, long Count)> samples = [];

    public void Reset() => samples.Clear();

    /// <summary>Notes that there were <paramref name="count"/> so far; the rate a second since the oldest note, or null for the first.</summary>
    public double? Note(long count)
    {
        var now = time.GetTimestamp();
        while (samples.Count > 1 && time.GetElapsedTime(samples.Peek().At, now) > Window) samples.Dequeue();
        samples.Enqueue((now, count));
        var (at, before) = samples.Peek();
        var seconds = time.GetElapsedTime(at, now).TotalSeconds;
        return seconds > 0 ? (count - before) / seconds : null;
    }
}
