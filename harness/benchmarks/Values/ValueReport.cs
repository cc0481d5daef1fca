using ConformanceHarness.Benchmarks.Publishing;

namespace ConformanceHarness.Benchmarks.Values;

/// <summary>Values by construction beside values by filtering.</summary>
internal static class ValueReport
{
    public static void Publish() => Published.Section("Values", "values", $"""
        Strings that match the pattern of `TapeARN` and keep its length, 50 to 500 characters.

        {Table.Of(Table.RowHeads, ShortRuns.Run<ValueBenchmarks>().Select(row => Table.Row(row.Name, row.Nanoseconds, row.Bytes)))}
        What a filter lets through, of a fixed number of tries:

        {Table.Of(["", "tries", "kept", "kept a second"], FilterYield.Rows())}
        """);
}
