using ConformanceHarness.Benchmarks.Publishing;
using Fare;

namespace ConformanceHarness.Benchmarks.Values;

/// <summary>How many of a fixed number of tries a filter lets through: where it is next to none, a rate cannot be timed.</summary>
internal static class FilterYield
{
    private const int Tries = 200_000;
    private const string Printable = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    public static IEnumerable<string[]> Rows()
    {
        var xeger = new Xeger(TapePattern.ForFare, new Random(1));
        var random = new Random(1);
        yield return Row("Xeger, 50 to 500 characters", xeger.Generate, TapePattern.Min, TapePattern.Max);
        yield return Row("Xeger, exactly 50", xeger.Generate, TapePattern.Min, TapePattern.Min);
        yield return Row("Xeger, exactly 500", xeger.Generate, TapePattern.Max, TapePattern.Max);
        yield return Row("random characters, 50 to 500", () => new(random.GetItems(Printable.AsSpan(), random.Next(TapePattern.Min, TapePattern.Max + 1))), TapePattern.Min, TapePattern.Max);
    }

    private static string[] Row(string name, Func<string> next, int min, int max)
    {
        var began = TimeProvider.System.GetTimestamp();
        var kept = 0;
        for (var i = 0; i < Tries; i++)
            if (TapePattern.Is(next(), min, max)) kept++;
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        return [name, Table.Figure(Tries), Table.Figure(kept), Table.Figure(kept / seconds)];
    }
}
