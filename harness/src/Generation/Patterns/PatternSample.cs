namespace ConformanceHarness.Generation.Patterns;

/// <summary>A member of a pattern's language, and which element took which part of it.</summary>
public sealed class PatternSample
{
    private readonly ImmutableArray<int> _lengths;

    internal PatternSample(PatternSequence sequence, string text, ImmutableArray<int> lengths)
    {
        Sequence = sequence;
        Text = text;
        _lengths = lengths;
    }

    /// <summary>The string.</summary>
    public string Text { get; }

    /// <summary>The branch of the pattern that it belongs to.</summary>
    public PatternSequence Sequence { get; }

    /// <summary>The string cut up by element, in order.</summary>
    public ImmutableArray<Segment> Segments
    {
        get
        {
            var segments = ImmutableArray.CreateBuilder<Segment>(_lengths.Length);
            int start = 0;
            for (int index = 0; index < _lengths.Length; index++)
            {
                segments.Add(new(Sequence.Elements[index], Text.Substring(start, _lengths[index])));
                start += _lengths[index];
            }

            return segments.MoveToImmutable();
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static PatternSample Of(PatternSequence sequence, IReadOnlyList<string> segments) =>
        new(sequence, string.Concat(segments), [.. segments.Select(segment => segment.Length)]);
}
