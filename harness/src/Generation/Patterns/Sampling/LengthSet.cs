namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>Lengths that a piece of a string can have, in UTF-16 units, up to a limit.</summary>
internal sealed class LengthSet
{
    private readonly bool[] _has;

    private LengthSet(bool[] has)
    {
        _has = has;
        Min = Array.IndexOf(has, true);
        Max = Array.LastIndexOf(has, true);
    }

    /// <summary>The longest length that is told apart.</summary>
    internal int Limit => _has.Length - 1;

    /// <summary>The shortest length, or -1 when there is none.</summary>
    internal int Min { get; }

    /// <summary>The longest length, or -1 when there is none.</summary>
    internal int Max { get; }

    internal bool IsEmpty => Min < 0;

    /// <summary>The lengths themselves, ascending.</summary>
    internal IEnumerable<int> Values => Enumerable.Range(0, _has.Length).Where(length => _has[length]);

    internal static LengthSet Of(int limit, Func<int, bool> has) =>
        new([.. Enumerable.Range(0, limit + 1).Select(has)]);

    internal bool Contains(int length) => (uint)length < (uint)_has.Length && _has[length];

    /// <summary>The lengths of one piece followed by another.</summary>
    internal LengthSet Plus(LengthSet other)
    {
        bool[] sums = new bool[_has.Length];
        foreach ((int first, int last) in Runs())
        {
            // A run adds a window to every length of the other: count how many windows are open.
            int open = 0;
            for (int sum = first; sum < sums.Length; sum++)
            {
                open += other.Contains(sum - first) ? 1 : 0;
                open -= other.Contains(sum - last - 1) ? 1 : 0;
                sums[sum] |= open > 0;
            }
        }

        return new(sums);
    }

    /// <summary>The length nearest to a wished one that another set complements to a sum; -1 when there is none.</summary>
    internal int Nearest(int wished, int sum, LengthSet complement)
    {
        int low = Math.Max(Min, sum - complement.Max);
        int high = Math.Min(Max, sum - complement.Min);
        wished = Math.Clamp(wished, low, Math.Max(low, high));
        for (int distance = 0; wished - distance >= low || wished + distance <= high; distance++)
        {
            if (Contains(wished - distance) && complement.Contains(sum - wished + distance))
                return wished - distance;
            if (Contains(wished + distance) && complement.Contains(sum - wished - distance))
                return wished + distance;
        }

        return -1;
    }

    /// <summary>The length nearest to a wished one; the shorter of two.</summary>
    internal int Nearest(int wished)
    {
        wished = Math.Clamp(wished, Min, Max);
        int distance = 0;
        while (!Contains(wished - distance) && !Contains(wished + distance))
            distance++;
        return Contains(wished - distance) ? wished - distance : wished + distance;
    }

    private IEnumerable<(int First, int Last)> Runs()
    {
        for (int first = 0; first < _has.Length; first++)
        {
            if (!_has[first])
                continue;
            int last = first;
            while (last + 1 < _has.Length && _has[last + 1])
                last++;
            yield return (first, last);
            first = last;
        }
    }
}
