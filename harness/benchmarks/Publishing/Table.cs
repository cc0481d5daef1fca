using System.Globalization;
using System.Text;

namespace ConformanceHarness.Benchmarks.Publishing;

/// <summary>A Markdown table with a first column of words and others of figures.</summary>
internal static class Table
{
    public static string Of(string[] heads, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", heads).Append(" |\n|---|").Insert(text.Length, "---:|", heads.Length - 1).Append('\n');
        foreach (var row in rows) text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        return text.ToString();
    }

    /// <summary>A figure with three digits that matter and thousands apart.</summary>
    public static string Figure(double value) => value switch
    {
        >= 100 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };

    /// <summary>Bytes in MB.</summary>
    public static string Megabytes(long bytes) => (bytes / (1024.0 * 1024)).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>The row of a benchmark: how many a second, how long one takes, what it allocates.</summary>
    public static string[] Row(string name, double nanoseconds, double bytes) =>
        [name, Figure(1e9 / nanoseconds), Figure(nanoseconds / 1000), Figure(bytes)];

    public static string[] RowHeads { get; } = ["", "a second", "µs each", "bytes each"];
}
