using System.Buffers;
using System.Text.Json;

namespace ConformanceHarness.Wire.Json;

/// <summary>
/// Replaces what is nested deeper than any model reaches by null, because reading JSON into a document takes time that
/// grows with the square of its depth.
/// </summary>
internal static class DeepValues
{
    private const int Kept = 64;

    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = 1_000_000 };

    /// <summary>The text without containers past <see cref="Kept"/> levels; <paramref name="json"/> is well-formed.</summary>
    public static ReadOnlyMemory<byte> Flatten(ReadOnlyMemory<byte> json)
    {
        var output = new ArrayBufferWriter<byte>(json.Length);
        var reader = new Utf8JsonReader(json.Span, AnyDepth);
        var (from, start) = (0, -1);
        while (reader.Read())
        {
            if (reader.CurrentDepth != Kept) continue;
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                start = (int)reader.TokenStartIndex;
            else if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                output.Write(json.Span[from..start]);
                output.Write("null"u8);
                from = (int)reader.BytesConsumed;
            }
        }
        output.Write(json.Span[from..]);
        return output.WrittenMemory;
    }
}
