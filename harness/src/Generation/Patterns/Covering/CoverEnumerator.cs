using ConformanceHarness.Generation.Patterns.Sampling;

namespace ConformanceHarness.Generation.Patterns.Covering;

/// <summary>Enumerates what is worth a case each, in the order of its worth, one element varied at a time.</summary>
/// <param name="sequence">The branch of the pattern.</param>
internal sealed class CoverEnumerator(PatternSequence sequence)
{
    private const int MaxPathsPerElement = 64;
    private readonly ImmutableArray<EdgeCoverage> _coverage = [.. sequence.Elements.Select(element => new EdgeCoverage(element.Walker))];

    internal static IEnumerable<CoverCase> Enumerate(PatternSequence sequence)
    {
        CoverEnumerator enumerator = new(sequence);
        return enumerator.Simple().Select(enumerator.Noted).Concat(enumerator.Ends());
    }

    private IEnumerable<CoverCase> Simple() => Choices().Concat(Totals()).Concat(Lengths())
        .Prepend(new(sequence.PlainSample(), null, "plain"));

    private IEnumerable<CoverCase> Choices() =>
        from element in sequence.Elements
        where element.Kind == ElementKind.Group
        from word in element.Words
        from cover in One(element, word, $"{element.Source} as '{word}'")
        select cover;

    private IEnumerable<CoverCase> Lengths()
    {
        foreach (PatternElement element in sequence.Elements.Where(element => element.IsElastic))
        {
            LengthSet lengths = element.Walker.Lengths;
            int others = sequence.Plain.Sum(plain => plain.Length) - sequence.Plain[element.Index].Length;
            int least = lengths.Nearest(Math.Max(sequence.Range.Min - others, 0));
            int most = lengths.Nearest(Math.Max(sequence.Range.Max - others, 0));
            (int Length, string What)[] edges =
            [
                (lengths.Min, "at its shortest"), (lengths.Max, "at its longest"), (most, "as long as the others leave room for"),
                (lengths.Nearest(lengths.Min + 1), "one past its shortest"), (least, "as short as the others need it"),
            ];
            foreach ((int length, string what) in edges.Where(edge => element.IsBounded || edge.What != "at its longest").DistinctBy(edge => edge.Length))
            {
                foreach (CoverCase cover in One(element, element.Walker.Resized(sequence.Plain[element.Index], length), $"{element.Source} {what}, {length}"))
                    yield return cover;
            }
        }
    }

    private IEnumerable<CoverCase> Totals() =>
        from total in new[] { sequence.Range.Min, sequence.Range.Max }.Distinct()
        let segments = Arranger.Arrange(sequence, ImmutableDictionary<int, string>.Empty, total: total)
        where segments is not null
        select new CoverCase(PatternSample.Of(sequence, segments.Value), null, $"{total} long in all");

    private IEnumerable<CoverCase> Ends()
    {
        foreach (PatternElement element in sequence.Elements.Where(element => element.Kind != ElementKind.Literal))
        {
            int room = sequence.Range.Max - sequence.Plain.Sum(plain => plain.Length) + sequence.Plain[element.Index].Length;
            for (int count = 0; count < MaxPathsPerElement && _coverage[element.Index].NextPath(room) is { } path; count++)
            {
                foreach (CoverCase cover in One(element, path, $"{element.Source} over the ends of its classes, {count + 1}"))
                    yield return Noted(cover);
            }
        }
    }

    private IEnumerable<CoverCase> One(PatternElement element, string text, string label)
    {
        Dictionary<int, string> given = new() { [element.Index] = text };
        return Arranger.Arrange(sequence, given) is { } segments
            ? [new(PatternSample.Of(sequence, segments), element, label)]
            : [];
    }

    private CoverCase Noted(CoverCase cover)
    {
        foreach (Segment segment in cover.Sample.Segments)
            _coverage[segment.Element.Index].Note(segment.Text);
        return cover;
    }
}
