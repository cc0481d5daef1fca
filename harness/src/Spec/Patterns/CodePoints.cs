using System.Globalization;
using System.Text;

namespace ConformanceHarness.Spec.Patterns;

/// <summary>A set of code points as ranges in order, and how .NET's expressions, which see UTF-16 units, write it.</summary>
internal sealed class CodePoints
{
    private const int Last = 0x10FFFF;
    private const int FirstAstral = 0x10000;
    private const int FirstHalf = 0xD800;
    private const int LastHalf = 0xDFFF;

    private readonly ImmutableArray<(int From, int To)> _ranges;

    private CodePoints(ImmutableArray<(int From, int To)> ranges) => _ranges = ranges;

    public static CodePoints Empty { get; } = new([]);

    /// <summary>Whether the set takes some code points past U+FFFF and leaves others: only a reader of code points can mean that.</summary>
    public bool DividesAstral => _ranges.Any(range => range.To >= FirstAstral && (range.From > FirstAstral || range.To < Last));

    public static CodePoints Single(int codePoint) => new([(codePoint, codePoint)]);

    public static CodePoints Of(params IEnumerable<(int From, int To)> ranges)
    {
        var merged = ImmutableArray.CreateBuilder<(int From, int To)>();
        foreach (var range in ranges.OrderBy(range => range.From))
        {
            if (merged.Count > 0 && range.From <= merged[^1].To + 1) merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, range.To));
            else merged.Add(range);
        }
        return new(merged.ToImmutable());
    }

    public CodePoints With(CodePoints other) => Of(_ranges.Concat(other._ranges));

    public CodePoints Within(CodePoints other) => Complement().With(other.Complement()).Complement();

    public CodePoints Complement()
    {
        var gaps = ImmutableArray.CreateBuilder<(int, int)>();
        var next = 0;
        foreach (var (from, to) in _ranges)
        {
            if (from > next) gaps.Add((next, from - 1));
            next = to + 1;
        }
        if (next <= Last) gaps.Add((next, Last));
        return new(gaps.ToImmutable());
    }

    /// <summary>One member of the set: a unit, or a unit or pair of them where whole code points are read.</summary>
    public string Written(MatchUnit unit)
    {
        if (unit == MatchUnit.Utf16) return Class(_ranges.Where(range => range.From < FirstAstral).Select(range => (range.From, Math.Min(range.To, FirstAstral - 1))));
        var plain = Class(_ranges.SelectMany(WithoutHalves));
        var pairs = string.Join('|', _ranges.Where(range => range.To >= FirstAstral).SelectMany(range => Pairs(Math.Max(range.From, FirstAstral), range.To)));
        return pairs.Length == 0 ? plain : $"(?:{plain}|{pairs})";
    }

    private static IEnumerable<(int From, int To)> WithoutHalves((int From, int To) range)
    {
        if (range.From < FirstHalf) yield return (range.From, Math.Min(range.To, FirstHalf - 1));
        if (range.To > LastHalf && range.From < FirstAstral) yield return (Math.Max(range.From, LastHalf + 1), Math.Min(range.To, FirstAstral - 1));
    }

    private static IEnumerable<string> Pairs(int from, int to)
    {
        while (from <= to)
        {
            var first = char.ConvertFromUtf32(from);
            var sameHigh = (from | 0x3FF) <= to ? from | 0x3FF : to;
            if ((from & 0x3FF) == 0 && to - from >= 0x3FF)
            {
                var whole = (to + 1 - from) >> 10;
                sameHigh = from + (whole << 10) - 1;
                yield return Class([(first[0], char.ConvertFromUtf32(sameHigh)[0])]) + Class([(0xDC00, LastHalf)]);
            }
            else
            {
                yield return Class([(first[0], first[0])]) + Class([(first[1], char.ConvertFromUtf32(sameHigh)[1])]);
            }
            from = sameHigh + 1;
        }
    }

    private static string Class(IEnumerable<(int From, int To)> units)
    {
        var text = new StringBuilder("[");
        foreach (var (from, to) in units)
        {
            text.Append(Unit(from));
            if (to > from) text.Append('-').Append(Unit(to));
        }
        return text.Length == 1 ? "(?!)" : text.Append(']').ToString();
    }

    private static string Unit(int unit) => "\\u" + unit.ToString("x4", CultureInfo.InvariantCulture);
}
