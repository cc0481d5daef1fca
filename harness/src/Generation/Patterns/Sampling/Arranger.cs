namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>Puts a sequence together with some segments given, the others plain, stretched only as far as the length range asks.</summary>
internal static class Arranger
{
    /// <summary>Arranges a string.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="given">Segments by element; they need not be members of their element.</param>
    /// <param name="extra">Units that will be put around the string.</param>
    /// <param name="total">The exact length wanted, without the extra; null for any in the range.</param>
    /// <returns>All segments, or null when the given ones leave no way to keep the length.</returns>
    internal static ImmutableArray<string>? Arrange(
        PatternSequence sequence, IReadOnlyDictionary<int, string> given, int extra = 0, int? total = null)
    {
        int[] lengths = [.. sequence.Plain.Select((plain, index) => given.GetValueOrDefault(index, plain).Length)];
        int wished = lengths.Sum();
        LengthRange range = total is { } exact ? new(exact, exact) : new(sequence.Range.Min - extra, sequence.Range.Max - extra);
        if (!range.Contains(wished) && !Stretch(sequence, given, range, lengths))
            return null;
        return [.. sequence.Elements.Select(element =>
            given.TryGetValue(element.Index, out string? text) ? text
            : lengths[element.Index] == sequence.Plain[element.Index].Length ? sequence.Plain[element.Index]
            : element.Walker.Resized(sequence.Plain[element.Index], lengths[element.Index]))];
    }

    private static bool Stretch(PatternSequence sequence, IReadOnlyDictionary<int, string> given, LengthRange range, int[] lengths)
    {
        int limit = sequence.Range.Max;
        if (given.Values.Any(text => text.Length > limit))
            return false;
        ImmutableArray<LengthSet> sets = [.. sequence.Lengths.Select((set, index) =>
            given.TryGetValue(index, out string? text) ? LengthSet.Of(limit, length => length == text.Length) : set)];
        LengthPlan plan = new(sets, sequence.StretchOrder, limit);
        if (PlainForm.NearestTotal(plan.Totals, lengths.Sum(), range) is not { } total)
            return false;
        plan.Distribute(total, lengths);
        return true;
    }
}
