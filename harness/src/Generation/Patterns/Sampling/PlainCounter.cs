namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>Numbers the plain members of a sequence: the same length, other letters and digits at the ends of its elastic elements.</summary>
internal sealed class PlainCounter
{
    // No more of a segment's end varies: 36 characters to the 10th power are plenty, and readable.
    private const int MaxTail = 10;

    private readonly PatternSequence _sequence;
    private readonly ImmutableArray<(int Element, TailCounter Tail)> _places;

    internal PlainCounter(PatternSequence sequence)
    {
        _sequence = sequence;
        _places = [.. sequence.Elements
            .Where(element => element.Kind != ElementKind.Literal)
            .Select(element => (element.Index, Tail: TailCounter.Of(element.Walker, sequence.Plain[element.Index], MaxTail)))
            .Where(place => place.Tail is { Count: > 1 })
            .OrderByDescending(place => place.Index)
            .Select(place => (place.Index, place.Tail!))];
        UInt128 count = 1;
        foreach ((_, TailCounter tail) in _places)
            count = UInt128.Min(count * tail.Count, ulong.MaxValue);
        Count = (ulong)count;
    }

    /// <summary>How many there are; the largest number stands for more.</summary>
    internal ulong Count { get; }

    internal PatternSample Nth(ulong index)
    {
        string[] segments = [.. _sequence.Plain];
        foreach ((int element, TailCounter tail) in _places)
        {
            segments[element] = tail.After(index % tail.Count);
            index /= tail.Count;
        }

        return PatternSample.Of(_sequence, segments);
    }
}
