namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>The plainest member of a sequence: short, readable, the same every time.</summary>
internal static class PlainForm
{
    private const int TypicalLength = 8;

    /// <summary>The segments of the plain member of a sequence that has members in its range.</summary>
    internal static ImmutableArray<string> Of(PatternSequence sequence)
    {
        int[] lengths = [.. sequence.Elements.Select(TypicalLengthOf)];
        if (NearestTotal(sequence.Plan.Totals, lengths.Sum(), sequence.Range) is not { } total)
            return [];
        sequence.Plan.Distribute(total, lengths);
        return [.. sequence.Elements.Select(element => Segment(element, lengths[element.Index]))];
    }

    /// <summary>The total nearest to a wished one that lies in the range; null when none does.</summary>
    internal static int? NearestTotal(LengthSet totals, int wished, LengthRange range)
    {
        wished = Math.Clamp(wished, range.Min, range.Max);
        for (int distance = 0; wished - distance >= range.Min || wished + distance <= range.Max; distance++)
        {
            if (range.Contains(wished - distance) && totals.Contains(wished - distance))
                return wished - distance;
            if (range.Contains(wished + distance) && totals.Contains(wished + distance))
                return wished + distance;
        }

        return null;
    }

    private static int TypicalLengthOf(PatternElement element) =>
        element is { Kind: ElementKind.Group, Words: [var word, ..] } && element.HasLength(word.Length)
            ? word.Length
            : element.Walker.Lengths.Nearest(TypicalLength);

    private static string Segment(PatternElement element, int length) =>
        element is { Kind: ElementKind.Group, Words: [var word, ..] } && word.Length == length
            ? word
            : element.Walker.Plain(length);
}
