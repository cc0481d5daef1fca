using System.Diagnostics;

namespace ConformanceHarness.Benchmarks.EndToEnd;

/// <summary>How fast something went, and what it cost.</summary>
/// <param name="Rate">How many a second.</param>
/// <param name="Processor">Processor time of this process each, in microseconds: what other programs do shows less in it.</param>
internal readonly record struct Pace(double Rate, double Processor)
{
    /// <summary>What <paramref name="count"/> things took since <paramref name="start"/>.</summary>
    public static Pace Since((long Time, TimeSpan Processor) start, long count) => new(
        count / TimeProvider.System.GetElapsedTime(start.Time).TotalSeconds, (Used() - start.Processor).TotalMicroseconds / count);

    /// <summary>Now.</summary>
    public static (long Time, TimeSpan Processor) Start() => (TimeProvider.System.GetTimestamp(), Used());

    private static TimeSpan Used()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }
}
