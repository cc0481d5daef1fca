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
            var compiled = PatternReadings.Create(readings[0], readings, min, max);
            return example is not null && compiled.Primary.Range.Contains(example.Length) && compiled.Primary.Contains(example, Anchoring.Full)
                ? compiled.WithExample(example) : compiled;
        }
        catch (PatternException)
        {
            return null;
        }
    }
}
