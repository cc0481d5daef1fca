namespace ConformanceHarness.Generation.Patterns.Syntax;

/// <summary>
/// A set of code points, U+0000 to U+10FFFF with the surrogates among them: a class of a pattern, whichever way the
/// pattern's engine reads its input (by UTF-16 unit or by code point).
/// </summary>
public sealed class CodeSet : IEquatable<CodeSet>
{
    /// <summary>The highest code point there is.</summary>
    public const int MaxCodePoint = 0x10FFFF;

    private CodeSet(ImmutableArray<CodeRange> ranges) => Ranges = ranges;

    /// <summary>No code point.</summary>
    public static CodeSet Empty { get; } = new([]);

    /// <summary>Every code point.</summary>
    public static CodeSet All { get; } = new([new(0, MaxCodePoint)]);

    /// <summary>The ranges, ascending, neither overlapping nor adjacent.</summary>
    public ImmutableArray<CodeRange> Ranges { get; }

    /// <summary>Whether the set holds nothing.</summary>
    public bool IsEmpty => Ranges.IsEmpty;

    /// <summary>How many code points the set holds.</summary>
    public int Count => Ranges.Sum(range => range.Count);

    /// <summary>The set of one code point.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <returns>The set.</returns>
    public static CodeSet Single(int codePoint) => new([new(codePoint, codePoint)]);

    /// <summary>The set of some ranges, in any order.</summary>
    /// <param name="ranges">The ranges; they may overlap.</param>
    /// <returns>The set.</returns>
    public static CodeSet Of(params IEnumerable<CodeRange> ranges)
    {
        var merged = ImmutableArray.CreateBuilder<CodeRange>();
        foreach (CodeRange range in ranges.OrderBy(range => range.First))
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
                merged[^1] = merged[^1] with { Last = Math.Max(merged[^1].Last, range.Last) };
            else
                merged.Add(range);
        }

        return new(merged.ToImmutable());
    }

    /// <summary>What is in this set or in another.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The union.</returns>
    public CodeSet Union(CodeSet other) => Of(Ranges.Concat(other.Ranges));

    /// <summary>What is not in this set.</summary>
    /// <returns>The complement within U+0000 to U+10FFFF.</returns>
    public CodeSet Complement()
    {
        var gaps = ImmutableArray.CreateBuilder<CodeRange>();
        int next = 0;
        foreach (CodeRange range in Ranges)
        {
            if (range.First > next)
                gaps.Add(new(next, range.First - 1));
            next = range.Last + 1;
        }

        if (next <= MaxCodePoint)
            gaps.Add(new(next, MaxCodePoint));
        return new(gaps.ToImmutable());
    }

    /// <summary>What is in this set and in another.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The intersection.</returns>
    public CodeSet Intersect(CodeSet other)
    {
        var common = ImmutableArray.CreateBuilder<CodeRange>();
        for (int mine = 0, its = 0; mine < Ranges.Length && its < other.Ranges.Length;)
        {
            int first = Math.Max(Ranges[mine].First, other.Ranges[its].First);
            int last = Math.Min(Ranges[mine].Last, other.Ranges[its].Last);
            if (first <= last)
                common.Add(new(first, last));
            if (Ranges[mine].Last < other.Ranges[its].Last)
                mine++;
            else
                its++;
        }

        return new(common.ToImmutable());
    }

    /// <summary>Whether the set holds a code point.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <returns>True when it is a member.</returns>
    public bool Contains(int codePoint)
    {
        int low = 0, high = Ranges.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (Ranges[middle].Contains(codePoint))
                return true;
            if (codePoint < Ranges[middle].First)
                high = middle - 1;
            else
                low = middle + 1;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(CodeSet? other) => other is not null && Ranges.AsSpan().SequenceEqual(other.Ranges.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CodeSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (CodeRange range in Ranges)
            hash.Add(range);
        return hash.ToHashCode();
    }
}
