using ConformanceHarness.Generation.Patterns.Sampling;

namespace ConformanceHarness.Generation.Patterns;

/// <summary>How far a member is from the plain one: a well-founded order, so that shrinking ends.</summary>
/// <param name="Branches">0 in the plain member's branch, else 1.</param>
/// <param name="Segments">How many segments are not the plain ones.</param>
/// <param name="Length">How long these are, in UTF-16 units.</param>
/// <param name="Characters">How far their characters are from letters early in the alphabet.</param>
public readonly record struct SampleComplexity(int Branches, int Segments, int Length, long Characters) : IComparable<SampleComplexity>
{
    /// <summary>Whether one member is simpler than another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    public static bool operator <(SampleComplexity left, SampleComplexity right) => left.CompareTo(right) < 0;

    /// <summary>Whether one member is less simple than another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    public static bool operator >(SampleComplexity left, SampleComplexity right) => left.CompareTo(right) > 0;

    /// <summary>Whether one member is as simple as another, or simpler.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    public static bool operator <=(SampleComplexity left, SampleComplexity right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one member is as simple as another, or less so.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    public static bool operator >=(SampleComplexity left, SampleComplexity right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(SampleComplexity other) =>
        (Branches, Segments, Length, Characters).CompareTo((other.Branches, other.Segments, other.Length, other.Characters));

    internal static SampleComplexity Of(PatternSequence sequence, IReadOnlyList<string> segments, bool isPlainBranch)
    {
        (int changed, int length, long characters) = (0, 0, 0);
        for (int index = 0; index < segments.Count; index++)
        {
            if (segments[index] == sequence.Plain[index])
                continue;
            changed++;
            length += segments[index].Length;
            characters += segments[index].EnumerateRunes().Sum(rune => CostOf(rune.Value));
        }

        return new(isPlainBranch ? 0 : 1, changed, length, characters);
    }

    private static long CostOf(int codePoint) => ((long)PlainCharacters.RankOf(codePoint) << 21) + codePoint;
}
