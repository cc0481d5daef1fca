namespace ConformanceHarness.Generation.Patterns.Breaking;

/// <summary>Whole parts missing, twice, in the wrong order, or cut off.</summary>
internal static class PartEdits
{
    internal static IEnumerable<Edit> Of(PatternSequence sequence)
    {
        ImmutableArray<PatternElement> elements = sequence.Elements;
        PatternElement[] parts = [.. elements.Where(element => element.Kind != ElementKind.Literal)];
        for (int index = 0; index + 1 < parts.Length; index++)
            yield return Swap(sequence, parts[index], parts[index + 1]);
        foreach (PatternElement part in parts.Where(part => part.Index + 1 < elements.Length))
            yield return Given(NearMissKind.Missing, $"{part.Source} missing with what follows it", (part, ""), (elements[part.Index + 1], ""));
        foreach (PatternElement part in parts.Where(part => part.Index > 0))
            yield return Given(NearMissKind.Missing, $"{part.Source} missing with what comes before it", (part, ""), (elements[part.Index - 1], ""));
        foreach (PatternElement part in parts.Where(part => part.Index > 0 && elements[part.Index - 1].Kind == ElementKind.Literal))
        {
            string twice = sequence.Plain[part.Index] + sequence.Plain[part.Index - 1] + sequence.Plain[part.Index];
            yield return Given(NearMissKind.Doubled, $"{part.Source} twice", (part, twice));
        }

        for (int cut = 1; cut < elements.Length; cut++)
        {
            yield return Given(NearMissKind.Cut, $"nothing from {elements[cut].Source} on", [.. elements[cut..].Select(element => (element, ""))]);
            yield return Given(NearMissKind.Cut, $"nothing before {elements[cut].Source}", [.. elements[..cut].Select(element => (element, ""))]);
        }
    }

    private static Edit Swap(PatternSequence sequence, PatternElement left, PatternElement right) => Given(
        NearMissKind.Swapped, $"{left.Source} and {right.Source} swapped", (left, sequence.Plain[right.Index]), (right, sequence.Plain[left.Index]));

    private static Edit Given(NearMissKind kind, string label, params (PatternElement Element, string Text)[] parts)
    {
        return new(kind, parts[0].Element, label) { Given = parts.ToImmutableDictionary(part => part.Element.Index, part => part.Text) };
    }
}
