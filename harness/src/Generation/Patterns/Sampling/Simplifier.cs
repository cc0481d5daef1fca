namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>The steps of shrinking: back to the plain member, segment by segment, then shorter, then plainer characters.</summary>
/// <param name="sequence">The branch of the member to make simpler.</param>
internal sealed class Simplifier(PatternSequence sequence)
{
    // Enough to reach the character that matters; the length steps come first.
    private const int MaxPositions = 64;
    private const string Plainest = "aA0";

    internal static IEnumerable<PatternSample> Simpler(PatternLanguage language, PatternSample sample)
    {
        PatternSequence sequence = language.Sequences.First(candidate => candidate.Index == sample.Sequence.Index);
        SampleComplexity present = language.Complexity(sample);
        return new Simplifier(sequence).Candidates([.. sample.Segments.Select(segment => segment.Text)])
            .Prepend(sequence.PlainSample())
            .Prepend(language.Plain())
            .Where(candidate => language.Complexity(candidate) < present && language.Range.Contains(candidate.Text.Length))
            .DistinctBy(candidate => candidate.Text);
    }

    private IEnumerable<PatternSample> Candidates(ImmutableArray<string> segments)
    {
        PatternElement[] changed = [.. sequence.Elements.Where(element => segments[element.Index] != sequence.Plain[element.Index])];
        foreach (PatternElement element in changed)
        {
            yield return With(segments, element, sequence.Plain[element.Index]);
            if (Refit(segments, element) is { } refit)
                yield return refit;
        }

        foreach (PatternElement element in changed)
        {
            foreach (string shorter in Shorter(element, segments[element.Index]))
                yield return With(segments, element, shorter);
        }

        foreach (PatternElement element in changed)
        {
            foreach (string plainer in Plainer(element, segments[element.Index]))
                yield return With(segments, element, plainer);
        }
    }

    private PatternSample With(ImmutableArray<string> segments, PatternElement element, string text) =>
        PatternSample.Of(sequence, segments.SetItem(element.Index, text));

    // The plain segment, as long as the others ask it to be.
    private PatternSample? Refit(ImmutableArray<string> segments, PatternElement element)
    {
        var others = sequence.Elements.Where(other => other != element).ToDictionary(other => other.Index, other => segments[other.Index]);
        return Arranger.Arrange(sequence, others) is { } fitting ? PatternSample.Of(sequence, fitting) : null;
    }

    private IEnumerable<string> Shorter(PatternElement element, string segment)
    {
        int slack = segment.Length - element.MinLength;
        return new[] { slack, slack / 2, slack / 4, slack / 16, 1 }
            .Where(cut => cut > 0 && cut <= slack)
            .Select(cut => element.Walker.Lengths.Nearest(segment.Length - cut))
            .Append(Math.Min(segment.Length, sequence.Plain[element.Index].Length))
            .Where(length => length < segment.Length && element.HasLength(length))
            .Distinct()
            .Select(length => element.Walker.Resized(segment, length));
    }

    private static IEnumerable<string> Plainer(PatternElement element, string segment)
    {
        yield return element.Walker.Plain(segment.Length);
        if (Plainest.Select(plain => new string(plain, segment.Length)).FirstOrDefault(element.Contains) is { } uniform)
            yield return uniform;
        for (int place = 0; place < Math.Min(segment.Length, MaxPositions); place++)
        {
            if (char.IsSurrogate(segment[place]))
                continue;
            foreach (char plain in Plainest)
            {
                string plainer = string.Concat(segment.AsSpan(0, place), [plain], segment.AsSpan(place + 1));
                if (segment[place] != plain && element.Contains(plainer))
                {
                    yield return plainer;
                    break;
                }
            }
        }
    }
}
