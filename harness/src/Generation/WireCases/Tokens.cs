using System.Buffers;
using System.Text.Json;

namespace ConformanceHarness.Generation.WireCases;

/// <summary>Finds the tokens of a well-formed JSON text (RFC 8259, section 2), punctuation included.</summary>
internal static class Tokens
{
    private const string Punctuation = "{}[],:";
    private static readonly SearchValues<byte> AfterWord = SearchValues.Create(" \t\r\n{}[],:\""u8);

    /// <summary>Every token's first byte and length, in order.</summary>
    public static ImmutableArray<(int At, int Length)> Of(ReadOnlySpan<byte> json)
    {
        var found = ImmutableArray.CreateBuilder<(int, int)>();
        for (var at = 0; at < json.Length;)
        {
            var length = Length(json[at..]);
            if (!" \t\r\n".Contains((char)json[at], StringComparison.Ordinal)) found.Add((at, length));
            at += length;
        }
        return found.ToImmutable();
    }

    /// <summary>The first string that is a value, its quotes included; null when there is none.</summary>
    public static (int At, int Length)? FirstText(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.String) return ((int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex));
        return null;
    }

    private static int Length(ReadOnlySpan<byte> rest)
    {
        if (Punctuation.Contains((char)rest[0], StringComparison.Ordinal) || rest[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') return 1;
        if (rest[0] != '"')
        {
            var end = rest.IndexOfAny(AfterWord);
            return end < 0 ? rest.Length : end;
        }
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '\\') i++;
            else if (rest[i] == '"') return i + 1;
        }
        return rest.Length;
    }
}
