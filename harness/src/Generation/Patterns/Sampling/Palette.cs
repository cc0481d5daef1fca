using ConformanceHarness.Generation.Patterns.Syntax;

namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>
/// The characters that lead from one state to another, sorted by how well they read: mostly printable ASCII, a few
/// beyond it, white space seldom, and controls only where nothing else fits.
/// </summary>
internal sealed class Palette
{
    private const int MaxEnds = 24;
    private static readonly CodeSet LineSpace = CodeSet.Of(new('\t', '\n'), new('\r', '\r'));
    private static readonly CodeSet Latin = CodeSet.Of(new CodeRange(0xC0, 0x17F));

    private static readonly CodeSet Beyond = CodeSets.Printable.Union(CodeSets.Control)
        .Union(CodeSets.Surrogate).Union(CodeSets.Noncharacter).Complement();

    private readonly ImmutableArray<CodeRange> _printable;
    private readonly ImmutableArray<CodeRange> _beyond;
    private readonly ImmutableArray<CodeRange> _latin;
    private readonly ImmutableArray<CodeRange> _space;
    private readonly ImmutableArray<CodeRange> _rest;

    internal Palette(CodeSet set, CodeSet writtenEnds)
    {
        _printable = set.Intersect(CodeSets.Printable).Ranges;
        _beyond = set.Intersect(Beyond).Ranges;
        _latin = set.Intersect(Latin).Ranges;
        _space = set.Intersect(LineSpace).Ranges;
        _rest = set.Ranges;
        Ends = EndsOf(set, writtenEnds);
        Plain = new(set);
    }

    /// <summary>The plain characters of the set.</summary>
    internal PlainCharacters Plain { get; }

    /// <summary>The characters at the edges of the set: worth a case each, in the order of their worth.</summary>
    internal ImmutableArray<int> Ends { get; }

    /// <summary>A character, spread over the set's ranges and leaning to their ends.</summary>
    internal int Pick(IChooser chooser)
    {
        if (_printable.IsEmpty)
            return Pick(_beyond.IsEmpty ? (_space.IsEmpty ? _rest : _space) : _beyond, chooser);
        if (_beyond.IsEmpty && _space.IsEmpty)
            return Pick(_printable, chooser);
        return chooser.Next(64) switch
        {
            0 when !_space.IsEmpty => Pick(_space, chooser),
            1 when !_beyond.IsEmpty => Pick(_beyond, chooser),
            < 4 when !_latin.IsEmpty => Pick(_latin, chooser),
            _ => Pick(_printable, chooser),
        };
    }

    private static int Pick(ImmutableArray<CodeRange> ranges, IChooser chooser)
    {
        int choice = chooser.Next(ranges.Length * 8);
        CodeRange range = ranges[choice >> 3];
        return (choice & 7) switch
        {
            0 => range.First,
            1 => range.Last,
            _ when range.Count == 1 => range.First,
            _ => range.First + chooser.Next(range.Count),
        };
    }

    // The ends of the printable part and of what was written out; beyond ASCII a few stand for all.
    private static ImmutableArray<int> EndsOf(CodeSet set, CodeSet writtenEnds)
    {
        IEnumerable<int> printable = set.Intersect(CodeSets.Printable).Ranges.SelectMany(Both);
        IEnumerable<int> written = set.Intersect(writtenEnds).Ranges.SelectMany(Both).Where(IsCharacter);
        IEnumerable<int> beyond = set.Intersect(Beyond) is { IsEmpty: false } far
            ? new[] { 0xE9, 0x4E2D, far.Ranges[0].First, far.Ranges[^1].Last }.Where(far.Contains)
            : [];
        ImmutableArray<int> ends = [.. printable.Concat(written).Concat(beyond).Distinct().Take(MaxEnds)];
        return ends.IsEmpty ? [.. set.Ranges.SelectMany(Both).Distinct().Take(MaxEnds)] : ends;
    }

    private static bool IsCharacter(int codePoint) =>
        !CodeSets.Surrogate.Contains(codePoint) && !CodeSets.Noncharacter.Contains(codePoint);

    private static IEnumerable<int> Both(CodeRange range) => [range.First, range.Last];
}
