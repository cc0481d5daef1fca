using System.Globalization;

namespace ConformanceHarness.Reporting.Text;

/// <summary>Writes numbers as a reader says them, the same on every machine.</summary>
public static class Amount
{
    /// <summary><c>1,204</c></summary>
    public static string Of(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 case</c>, <c>1,204 cases</c></summary>
    public static string Of(long value, string noun) => value == 1 ? $"1 {noun}" : $"{Of(value)} {noun}s";

    /// <summary><c>1,048,576 bytes</c></summary>
    public static string Bytes(long value) => Of(value, "byte");

    /// <summary><c>12 ms</c>, <c>1.2 s</c>, <c>2 m 05 s</c>, <c>1 h 04 m</c></summary>
    public static string Time(double milliseconds) => milliseconds switch
    {
        < 999.5 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, milliseconds):0} ms"),
        < 59_950 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.0} s"),
        < 3_599_500 => Parts(milliseconds / 1000, "m", "s"),
        _ => Parts(milliseconds / 60_000, "h", "m"),
    };

    /// <summary><c>690/s</c>, and nothing where no time passed.</summary>
    public static string Rate(double count, double milliseconds) =>
        milliseconds <= 0 ? "" : $"{Of((long)Math.Round(count * 1000 / milliseconds))}/s";

    /// <summary><c>3 %</c>, <c>0.4 %</c> below one, never <c>0 %</c> for something and never <c>100 %</c> for less than all.</summary>
    public static string Percent(double share) => (share * 100) switch
    {
        > 0 and < 0.1 => "< 0.1 %",
        > 0 and < 0.95 => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %"),
        > 99.5 and < 100 => "> 99 %",
        var percent => string.Create(CultureInfo.InvariantCulture, $"{percent:0} %"),
    };

    private static string Parts(double value, string large, string small)
    {
        var whole = (long)Math.Round(value);
        return string.Create(CultureInfo.InvariantCulture, $"{whole / 60} {large} {whole % 60:00} {small}");
    }
}
