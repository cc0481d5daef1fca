using System.Globalization;

namespace ConformanceHarness.Spec.Patterns;

/// <summary>What stands after a backslash, where it is a character or a set of them.</summary>
internal static class EscapeReader
{
    /// <summary>The set; <paramref name="single"/> is the one character where it is one, which may bound a range.</summary>
    public static CodePoints Read(PatternReader reader, out int? single)
    {
        if (reader.AtEnd) throw reader.Malformed("a backslash at the end");
        single = null;
        var letter = reader.CodePoint();
        switch (letter)
        {
            case 'd': return NamedSets.Digit;
            case 'D': return NamedSets.Digit.Complement();
            case 'w': return NamedSets.Word;
            case 'W': return NamedSets.Word.Complement();
            case 's': return NamedSets.Space;
            case 'S': return NamedSets.Space.Complement();
            case 'p' when Property(reader) is { } set: return set;
            case 'P' when Property(reader) is { } set: return set.Complement();
            default:
                single = Character(reader, letter);
                return CodePoints.Single(single.Value);
        }
    }

    private static CodePoints? Property(PatternReader reader)
    {
        if (!reader.Take("{")) return null;
        var name = reader.Until('}') ?? throw reader.Malformed("a property without its brace");
        return NamedSets.Property(name) ?? throw reader.Malformed($"no character property '{name}'");
    }

    // Any other character stands for itself (ECMA-262, annex B.1.2, IdentityEscape).
    private static int Character(PatternReader reader, int letter) => letter switch
    {
        't' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        >= '0' and <= '7' => Octal(reader, (char)letter),
        'x' => reader.Hex(2) ?? 'x',
        'u' => Unicode(reader),
        'c' => reader.While(char.IsAsciiLetter, 1) is { } control ? control[0] % 32 : throw reader.Malformed("a control escape without its letter"),
        _ => letter,
    };

    // ECMA-262, annex B.1.2, LegacyOctalEscapeSequence.
    private static int Octal(PatternReader reader, char first)
    {
        var rest = reader.While(c => c is >= '0' and <= '7', first <= '3' ? 2 : 1);
        return (first + rest).Aggregate(0, (value, digit) => (8 * value) + digit - '0');
    }

    // Two escapes that make a surrogate pair are one character, as under ECMA-262's u flag and in Java.
    private static int Unicode(PatternReader reader)
    {
        if (reader.Take("{"))
        {
            var digits = reader.Until('}');
            return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code is >= 0 and <= 0x10FFFF
                ? code : throw reader.Malformed("no code point between the braces");
        }
        if (reader.Hex(4) is not { } unit) return 'u';
        return char.IsHighSurrogate((char)unit) && reader.LowSurrogate() is { } low ? char.ConvertToUtf32((char)unit, low) : unit;
    }
}
