using System.Globalization;
using System.Text;

namespace ConformanceHarness.Tests.Endpoints.Json;

/// <summary>Reads one JSON string (RFC 8259, section 7).</summary>
internal sealed class JsonString(string text, int start, char quote, JsonRules rules, JsonLimits limits)
{
    private readonly StringBuilder value = new();

    /// <summary>The first position not read.</summary>
    public int At { get; private set; } = start + 1;

    /// <summary>The string, decoded.</summary>
    public string Read()
    {
        while (At < text.Length && text[At] != quote)
        {
            if (text[At] == '\\')
                Escape();
            else if (text[At] >= ' ' || rules.Laxity.HasFlag(JsonLaxity.ControlCharacters))
                value.Append(text[At++]);
            else
                throw Malformed("a raw control character");
        }

        if (At++ >= text.Length && !rules.Laxity.HasFlag(JsonLaxity.MissingEnd))
            throw Malformed("a string without an end");
        At = Math.Min(At, text.Length);
        return WithoutLoneSurrogates(value.ToString());
    }

    private void Escape()
    {
        var letter = At + 1 < text.Length ? text[At + 1] : throw Malformed("an escape without an end");
        var decoded = letter switch
        {
            '"' or '\\' or '/' => letter,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => CodeUnit(),
            _ when rules.Laxity.HasFlag(JsonLaxity.AnyEscape) => letter,
            _ => throw Malformed("an unknown escape"),
        };
        var length = letter == 'u' ? 6 : 2;
        if (rules.Escapes.Contains(letter, StringComparison.Ordinal) || !"\"\\/bfnrtu".Contains(letter, StringComparison.Ordinal))
            value.Append(decoded);
        else
            value.Append(text, At, length);
        At += length;
    }

    private char CodeUnit()
    {
        if (At + 6 > text.Length || text.AsSpan(At + 2, 4).IndexOfAnyExcept(rules.HexDigits) >= 0)
            throw Malformed("four hexadecimal digits are missing");
        return (char)ushort.Parse(text.AsSpan(At + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private string WithoutLoneSurrogates(string decoded)
    {
        if (!decoded.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            return decoded;
        var result = new StringBuilder(decoded.Length);
        var replaced = false;
        foreach (var rune in decoded.EnumerateRunes())
        {
            replaced |= rune == Rune.ReplacementChar;
            result.Append(rune);
        }

        if (!replaced)
            return decoded;
        var whole = result.ToString();
        return whole == decoded || limits.ReplacesLoneSurrogates ? whole : throw Malformed("a lone surrogate");
    }

    private MalformedJsonException Malformed(string message) => new(message, At);
}
