using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ConformanceHarness.Wire.Json;

/// <summary>Strict RFC 8259 reading that notes the oddities first and then reads past them.</summary>
internal static class JsonTextReader
{
    private const int DeepFrom = 32;
    private const int ManyFrom = 256;
    private const int LongFrom = 64 * 1024;

    private static readonly JsonReaderOptions Strict = new()
    {
        CommentHandling = JsonCommentHandling.Disallow,
        AllowTrailingCommas = false,
        AllowMultipleValues = false,
        MaxDepth = 1_000_000,
    };

    public static JsonText Read(ReadOnlyMemory<byte> bytes)
    {
        var oddities = bytes.Length > LongFrom ? JsonOddities.Long : JsonOddities.None;
        bytes = WithoutByteOrderMark(bytes, ref oddities);
        if (!Utf8.IsValid(bytes.Span))
        {
            oddities |= JsonOddities.InvalidUtf8;
            bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.Span));
        }
        bytes = LoneSurrogates.Replace(bytes, out var lone);
        if (lone) oddities |= JsonOddities.LoneSurrogate;
        if (IsBlank(bytes.Span) && oddities == JsonOddities.None) return new JsonText.Empty();
        return Parse(bytes, oddities);
    }

    private static JsonText Parse(ReadOnlyMemory<byte> bytes, JsonOddities oddities)
    {
        var whole = false;
        try
        {
            oddities |= Survey(bytes.Span, ref whole);
            if (oddities.HasFlag(JsonOddities.DeepNesting)) bytes = DeepValues.Flatten(bytes);
            var reader = new Utf8JsonReader(bytes.Span, Strict);
            var root = JsonElement.ParseValue(ref reader);
            return root.ValueKind == JsonValueKind.Object
                ? new JsonText.Object(oddities, root) : new JsonText.Other(oddities, root.ValueKind);
        }
        catch (JsonException)
        {
            return new JsonText.Malformed(oddities, whole);
        }
    }

    private static JsonOddities Survey(ReadOnlySpan<byte> bytes, ref bool whole)
    {
        var found = JsonOddities.None;
        var reader = new Utf8JsonReader(bytes, Strict);
        var names = new NameStack();
        var count = 0;
        while (reader.Read())
        {
            whole = reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
            if (reader.CurrentDepth > DeepFrom) found |= JsonOddities.DeepNesting;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    names.Open();
                    break;
                case JsonTokenType.EndObject:
                    names.Close();
                    break;
                case JsonTokenType.PropertyName:
                    if (!names.Add(reader.GetString()!)) found |= JsonOddities.DuplicateNames;
                    if (++count > ManyFrom) found |= JsonOddities.ManyNames;
                    break;
                case JsonTokenType.Number:
                    if (IsHuge(ref reader)) found |= JsonOddities.HugeNumber;
                    break;
                default:
                    break;
            }
        }
        return found;
    }

    private static bool IsHuge(ref Utf8JsonReader reader) =>
        !reader.TryGetInt64(out _)
        && (reader.ValueSpan.Length > 17 || !reader.TryGetDouble(out var number) || double.IsInfinity(number) || (number == 0 && !IsZero(reader.ValueSpan)));

    // Nothing but zeros before the exponent; any other number of that value was too small for a double.
    private static bool IsZero(ReadOnlySpan<byte> number)
    {
        var exponent = number.IndexOfAny((byte)'e', (byte)'E');
        return (exponent < 0 ? number : number[..exponent]).IndexOfAnyInRange((byte)'1', (byte)'9') < 0;
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> bytes, ref JsonOddities oddities)
    {
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            oddities |= JsonOddities.ByteOrderMark;
            return bytes[3..];
        }
        // UTF-16 and UTF-32 with or without their mark: a JSON text begins with an ASCII character, so a NUL beside it tells.
        var head = bytes.Span[..Math.Min(4, bytes.Length)];
        if (head.Length >= 2 && (head[..2].SequenceEqual((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || head[..2].SequenceEqual((ReadOnlySpan<byte>)[0xFE, 0xFF]) || head[0] == 0 || head[1] == 0))
            oddities |= JsonOddities.ByteOrderMark;
        return bytes;
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0;
}
