namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>From which state a string can still end after exactly so many UTF-16 units more.</summary>
internal sealed class FinishTable
{
    private readonly int _words;
    private readonly ulong[] _bits;

    internal FinishTable(ImmutableArray<Edge>[] edges, bool[] accepts, int maxLength, bool astral)
    {
        UsesAstral = astral;
        _words = (edges.Length + 63) / 64;
        _bits = new ulong[_words * (maxLength + 1)];
        for (int remaining = 0; remaining <= maxLength; remaining++)
        {
            for (int state = 0; state < edges.Length; state++)
            {
                if (remaining == 0 ? accepts[state] : CanTakeAny(edges[state].AsSpan(), remaining))
                    _bits[(remaining * _words) + (state >> 6)] |= 1UL << state;
            }
        }
    }

    /// <summary>Whether characters of two units are taken into account.</summary>
    internal bool UsesAstral { get; }

    internal bool CanFinish(int state, int remaining) =>
        remaining >= 0 && (_bits[(remaining * _words) + (state >> 6)] & (1UL << state)) != 0;

    internal bool CanTake(in Edge edge, int remaining) => CanTakeUnit(edge, remaining) || CanTakePair(edge, remaining);

    internal bool CanTakeUnit(in Edge edge, int remaining) => edge.Units is not null && CanFinish(edge.Target, remaining - 1);

    internal bool CanTakePair(in Edge edge, int remaining) =>
        UsesAstral && edge.Pairs is not null && CanFinish(edge.Target, remaining - 2);

    private bool CanTakeAny(ReadOnlySpan<Edge> edges, int remaining)
    {
        foreach (ref readonly Edge edge in edges)
        {
            if (CanTake(edge, remaining))
                return true;
        }

        return false;
    }
}
