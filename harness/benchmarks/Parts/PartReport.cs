using ConformanceHarness.Benchmarks.Publishing;

namespace ConformanceHarness.Benchmarks.Parts;

/// <summary>Cases built and cases judged.</summary>
internal static class PartReport
{
    public static void Publish() => Published.Section("Cases", "parts", $"""
        The first 512 cases of a fuzz phase, on one core, without a network; answers are canned.

        {Table.Of(Table.RowHeads, ShortRuns.Run<PartBenchmarks>().Select(row => Table.Row(row.Name, row.Nanoseconds, row.Bytes)))}
        """);
}
