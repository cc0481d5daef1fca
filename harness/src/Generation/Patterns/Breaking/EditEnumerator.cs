using ConformanceHarness.Generation.Patterns.Sampling;

namespace ConformanceHarness.Generation.Patterns.Breaking;

/// <summary>All edits of a sequence, the best of each element first, and the strings that come of them.</summary>
internal static class EditEnumerator
{
    /// <summary>The strings that come of the edits of a language's plain members and keep the length; some may be members still.</summary>
    internal static IEnumerable<NearMiss> Enumerate(PatternLanguage language)
    {
        PatternSequence typical = language.Plain().Sequence;
        return language.Sequences.OrderBy(sequence => sequence != typical)
            .SelectMany(sequence => Interleave(Sources(sequence)).Select(edit => Realise(sequence, edit)))
            .OfType<NearMiss>()
            .Where(miss => language.HasLengthEitherWay(miss.Text) && miss.Text.IsWellFormed())
            .DistinctBy(miss => miss.Text);
    }

    private static IEnumerable<IEnumerable<Edit>> Sources(PatternSequence sequence)
    {
        foreach (PatternElement element in sequence.Elements)
        {
            string text = sequence.Plain[element.Index];
            yield return element.Kind switch
            {
                ElementKind.Literal => LiteralEdits.Of(element, text),
                ElementKind.Class => Interleave([CharacterEdits.Of(element, text), LengthEdits.Of(element, text)]),
                ElementKind.Whole => Interleave([AssertionEdits.Of(element, text), CharacterEdits.Of(element, text), LengthEdits.Of(element, text), ChoiceEdits.Of(element, text)]),
                _ => Interleave([ChoiceEdits.Of(element, text), CharacterEdits.Of(element, text), LengthEdits.Of(element, text)]),
            };
        }

        yield return EndEdits.After(sequence);
        yield return EndEdits.Before(sequence);
        yield return PartEdits.Of(sequence);
    }

    private static NearMiss? Realise(PatternSequence sequence, Edit edit) =>
        Arranger.Arrange(sequence, edit.Given, edit.Before.Length + edit.After.Length) is { } segments
            ? new(edit.Before + string.Concat(segments) + edit.After, edit.Kind, edit.Element, edit.Label)
            : null;

    // One of each in turn, so that a short run meets every element.
    private static IEnumerable<Edit> Interleave(IEnumerable<IEnumerable<Edit>> sources) => sources
        .SelectMany((source, order) => source.Select((edit, rank) => (edit, rank, order)))
        .OrderBy(ranked => ranked.rank)
        .ThenBy(ranked => ranked.order)
        .Select(ranked => ranked.edit);
}
