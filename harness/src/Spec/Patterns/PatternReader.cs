using System.Globalization;

namespace ConformanceHarness.Spec.Patterns;

/// <summary>A cursor over a pattern's text.</summary>
internal sealed class PatternReader(string source)
{
    public int Position { get; private set; }

    public bool AtEnd => Position == source.Length;

    public bool LooksAt(string text) => source.AsSpan(Position).StartsWith(text, StringComparison.Ordinal);

    public bool Take(string text)
    {
        if (!LooksAt(text)) return false;
        Position += text.Length;
        return true;
    }

    public int CodePoint()
    {
        var at = Position;
        Position += char.IsSurrogatePair(source, at) ? 2 : 1;
        return Position - at == 2 ? char.ConvertToUtf32(source, at) : source[at];
    }

    /// <summary>The characters that <paramref name="digit"/> takes, at most <paramref name="most"/> and at least one; else nothing is read.</summary>
    public string? While(Func<char, bool> digit, int most)
    {
        var start = Position;
        while (Position < source.Length && Position - start < most && digit(source[Position])) Position++;
        return Position == start ? null : source[start..Position];
    }

    public int? Hex(int digits)
    {
        var start = Position;
        if (While(char.IsAsciiHexDigit, digits) is { } text && text.Length == digits) return int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        Position = start;
        return null;
    }

    /// <summary>What stands before <paramref name="end"/>, which is read too; null, and nothing read, when it does not come.</summary>
    public string? Until(char end)
    {
        var at = source.IndexOf(end, Position);
        if (at < 0) return null;
        var text = source[Position..at];
        Position = at + 1;
        return text;
    }

    /// <summary>A quantifier at the cursor, or null. A brace that opens none stands for itself (ECMA-262, annex B.1.2).</summary>
    public string? Quantifier()
    {
        var start = Position;
        if (!Take("*") && !Take("+") && !Take("?") && !(Take("{") && Counts())) Position = start;
        return Position == start ? null : source[start..Position];
    }

    /// <summary>The number of a group that is referred to, when the pattern has as many; else nothing is read.</summary>
    public int? Reference(int groups)
    {
        var start = Position;
        if (!LooksAt("0") && While(char.IsAsciiDigit, 3) is { } text && int.Parse(text, CultureInfo.InvariantCulture) is var number && number <= groups) return number;
        Position = start;
        return null;
    }

    /// <summary>The escape of a low surrogate; else nothing is read.</summary>
    public char? LowSurrogate()
    {
        var start = Position;
        if (Take("\\u") && Hex(4) is { } unit && char.IsLowSurrogate((char)unit)) return (char)unit;
        Position = start;
        return null;
    }

    private bool Counts()
    {
        if (While(char.IsAsciiDigit, int.MaxValue) is null) return false;
        if (Take(",")) _ = While(char.IsAsciiDigit, int.MaxValue);
        return Take("}");
    }

    public ArgumentException Malformed(string reason) => new($"{reason}, at character {Position} of '{source}'");
}
