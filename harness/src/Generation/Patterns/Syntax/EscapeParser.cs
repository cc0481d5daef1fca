namespace ConformanceHarness.Generation.Patterns.Syntax;

/// <summary>What follows a backslash, in a class and outside (https://tc39.es/ecma262/#prod-AtomEscape).</summary>
internal static class EscapeParser
{
    /// <summary>Reads an escape outside a class.</summary>
    internal static PatternNode ParseAtom(PatternReader reader)
    {
        int start = reader.Position;
        if (reader.LooksAt(@"\b") || reader.LooksAt(@"\B"))
            reader.NotSupported(start, "a word boundary");
        if (reader.LooksAt(@"\k"))
            reader.NotSupported(start, "a back reference");
        CodeSet set = ParseSet(reader, out int? single);
        return single is { } codePoint
            ? new PatternNode.Literal(codePoint, reader.Since(start))
            : new PatternNode.CharacterClass(set, set, reader.Since(start));
    }

    /// <summary>Reads an escape: a set of characters, or a single one that may also end a range of a class.</summary>
    internal static CodeSet ParseSet(PatternReader reader, out int? single)
    {
        int start = reader.Position;
        reader.Take('\\');
        if (reader.AtEnd)
            reader.Malformed(start, "a backslash at the end");
        single = null;
        switch (reader.Current)
        {
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S':
                return Shorthand((char)reader.TakeCodePoint());
            case 'p' or 'P':
                return Property(reader, start);
            default:
                single = ParseCharacter(reader, start);
                return CodeSet.Single(single.Value);
        }
    }

    private static CodeSet Shorthand(char letter)
    {
        CodeSet set = char.ToLowerInvariant(letter) switch
        {
            'd' => CodeSets.Digit,
            'w' => CodeSets.Word,
            _ => CodeSets.Space,
        };
        return char.IsAsciiLetterUpper(letter) ? set.Complement() : set;
    }

    private static CodeSet Property(PatternReader reader, int start)
    {
        bool negated = reader.TakeCodePoint() == 'P';
        string? name = reader.Take('{') ? reader.TakeUntil('}') : null;
        CodeSet? set = name is null ? null : UnicodeProperty.Find(name);
        if (set is null)
            reader.NotSupported(start, $"the character property '{name}'");
        return negated ? set.Complement() : set;
    }

    private static int ParseCharacter(PatternReader reader, int start)
    {
        int letter = reader.TakeCodePoint();
        switch (letter)
        {
            case 't': return '\t';
            case 'n': return '\n';
            case 'v': return '\v';
            case 'f': return '\f';
            case 'r': return '\r';
            case '0' when !char.IsAsciiDigit(reader.Current): return 0;
            case 'c' when char.IsAsciiLetter(reader.Current): return reader.TakeCodePoint() % 32;
            case 'x' when reader.TakeHex(2) is { } value: return value;
            case 'u' when UnicodeEscape(reader) is { } value: return value;
            case >= '0' and <= '9':
                reader.NotSupported(start, letter == '0' ? "an octal escape" : "a back reference");
                return 0;
            default:
                // Beyond ECMA-262 the letters mean different things to different engines (\A, \z, \Q, \h, …).
                if (letter < 0x80 && char.IsAsciiLetter((char)letter))
                    reader.NotSupported(start, $"the escape '\\{(char)letter}'");
                return letter;
        }
    }

    // Two escapes that make a surrogate pair are one code point, as under the u flag (and in Java, for which
    // published models write \uD800\uDC00-\uDBFF\uDFFF).
    private static int? UnicodeEscape(PatternReader reader)
    {
        if (reader.Take('{'))
        {
            string? digits = reader.TakeUntil('}');
            return digits is { Length: > 0 and <= 8 } && new PatternReader(digits).TakeHex(digits.Length) is { } value and <= CodeSet.MaxCodePoint
                ? value
                : null;
        }

        if (reader.TakeHex(4) is not { } unit)
            return null;
        int after = reader.Position;
        if (char.IsHighSurrogate((char)unit) && reader.Take(@"\u") && reader.TakeHex(4) is { } low && char.IsLowSurrogate((char)low))
            return char.ConvertToUtf32((char)unit, (char)low);
        reader.Return(after);
        return unit;
    }
}
