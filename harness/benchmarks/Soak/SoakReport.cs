using System.Globalization;
using ConformanceHarness.Benchmarks.EndToEnd;
using ConformanceHarness.Benchmarks.Publishing;
using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Benchmarks.Soak;

/// <summary>Memory over a long campaign.</summary>
internal static class SoakReport
{
    private const int Default = 1_000_000;
    private const int Concurrency = 8;
    private const int Marks = 10;
    private const int SampleEvery = 1000;

    public static async Task<int> PublishAsync(string[] arguments)
    {
        if (Count(arguments) is not { } count)
        {
            await Console.Error.WriteLineAsync("usage: bench soak [CASES], where CASES is a whole number of at least 1000");
            return 2;
        }
        await using var endpoint = await FastEndpoint.StartAsync();
        var peaks = new MemoryPeaks();
        var marks = new List<string[]>();
        var judged = 0;
        var began = TimeProvider.System.GetTimestamp();
        var ended = await Campaigning.RunAsync(endpoint.Address, count, Concurrency, happened =>
        {
            if (happened is not CaseJudged { Phase: "fuzz" } || ++judged % SampleEvery != 0) return;
            var (managed, working) = peaks.Sample();
            if (judged % Math.Max(SampleEvery, count / Marks) != 0) return;
            marks.Add([Table.Figure(judged), Table.Megabytes(managed), Table.Megabytes(working)]);
            Console.WriteLine(string.Join(" · ", marks[^1]));
        });
        Published.Section("Memory", count == Default ? "soak" : $"soak {count}", $"""
            One campaign of {ended.Cases:#,0} cases ({ended.Requests:#,0} requests), {Concurrency} at once, in {Table.Figure(TimeProvider.System.GetElapsedTime(began).TotalSeconds)} s; the
            endpoint runs in the same process, so its memory counts too. Peak: {Table.Megabytes(peaks.Managed)} MB managed (uncollected garbage
            included), {Table.Megabytes(peaks.WorkingSet)} MB working set.

            {Table.Of(["cases", "managed, MB", "working set, MB"], marks)}
            """);
        return 0;
    }

    private static int? Count(string[] arguments) => arguments switch
    {
        [] => Default,
        [var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= SampleEvery => count,
        _ => null,
    };
}
