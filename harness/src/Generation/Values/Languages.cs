using ConformanceHarness.Generation.Patterns;

namespace ConformanceHarness.Generation.Values;

/// <summary>Compiles the published texts of a pattern, or nothing where they cannot be generated from.</summary>
internal static class Languages
{
    /// <summary>The readings with the example as their typical member; null when the range is empty of members.</summary>
    public static PatternReadings? TryCreate(ImmutableArray<string> readings, int min, int max, string? example)
    {
        try
        {
            var compiled = readings.Select(primary => PatternReadings.Create(primary, readings, min, max)).MaxBy(Agreed)!;
            return example is not null && compiled.Primary.Range.Contains(example.Length) && compiled.Primary.Contains(example, Anchoring.Full)
                ? compiled.WithExample(example) : compiled;
        }
        catch (PatternException)
        {
            return null;
        }
    }

    // The narrowest text gives values that the others take too.
    private static double Agreed(PatternReadings compiled)
    {
        var cover = compiled.Primary.Cover().ToList();
        return cover.Count(covered => compiled.Judge(covered.Sample.Text) == Agreement.All) / (double)Math.Max(1, cover.Count);
    }
}
