using ConformanceHarness.Generation.Patterns.Syntax;

namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>The characters of a set that a person would choose: letters and digits first, in readable order.</summary>
internal sealed class PlainCharacters
{
    // From the plainest on; what is in none of them is left as it comes.
    private static readonly ImmutableArray<CodeSet> Tiers =
    [
        CodeSet.Of(new CodeRange('a', 'z')), CodeSet.Of(new CodeRange('A', 'Z')), CodeSets.Digit,
        CodeSet.Of(new('-', '-'), new('_', '_')), CodeSet.Of(new('!', '/'), new(':', '@'), new('[', '`'), new('{', '~')),
        CodeSet.Single(' '), CodeSets.Control.Complement(), CodeSet.All,
    ];

    private readonly CodeRange _readable;
    private readonly ImmutableArray<CodeRange> _alphanumeric;

    internal PlainCharacters(CodeSet set)
    {
        (CodeSet best, Rank) = Tiers.Select((tier, rank) => (tier.Intersect(set), rank)).First(choice => !choice.Item1.IsEmpty);
        _readable = best.Ranges[0];
        _alphanumeric = set.Intersect(CodeSets.Alphanumeric).Ranges;
        Count = _alphanumeric.Sum(range => range.Count);
    }

    /// <summary>How plain the set's plainest character is; 0 is plainest.</summary>
    internal int Rank { get; }

    /// <summary>How many letters and digits of ASCII the set holds.</summary>
    internal int Count { get; }

    /// <summary>The rank of one character among all.</summary>
    internal static int RankOf(int codePoint)
    {
        int rank = 0;
        while (!Tiers[rank].Contains(codePoint))
            rank++;
        return rank;
    }

    /// <summary>The plain character for a position, <c>abc…</c> or <c>123…</c>, so that a cut or a swap can be seen.</summary>
    internal int At(int position) => _readable.First + ((_readable.First == '0' ? position + 1 : position) % _readable.Count);

    /// <summary>The letter or digit of a number from 0 to <see cref="Count"/>.</summary>
    internal int Nth(int number)
    {
        foreach (CodeRange range in _alphanumeric)
        {
            if (number < range.Count)
                return range.First + number;
            number -= range.Count;
        }

        throw new ArgumentOutOfRangeException(nameof(number));
    }

    /// <summary>The number of a letter or digit, or -1 when it is none of the set's.</summary>
    internal int NumberOf(int codePoint)
    {
        int before = 0;
        foreach (CodeRange range in _alphanumeric)
        {
            if (range.Contains(codePoint))
                return before + codePoint - range.First;
            before += range.Count;
        }

        return -1;
    }
}
