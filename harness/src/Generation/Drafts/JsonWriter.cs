using System.Buffers;
using System.Globalization;
using System.Text;

namespace ConformanceHarness.Generation.Drafts;

/// <summary>Writes a value in a style. Ours, because a serializer would neither repeat names nor let raw bytes through.</summary>
internal static class JsonWriter
{
    public static byte[] Write(JsonValue value, WriteStyle style)
    {
        var output = new ArrayBufferWriter<byte>(256);
        Ascii(output, style.Space.Before);
        Value(output, value, style);
        Ascii(output, style.Space.After);
        return output.WrittenSpan.ToArray();
    }

    private static void Value(ArrayBufferWriter<byte> output, JsonValue value, WriteStyle style)
    {
        switch (value)
        {
            case JsonValue.Text text:
                String(output, text.Value, style.Escapes == EscapeStyle.NamesOnly ? EscapeStyle.Needed : style.Escapes);
                break;
            case JsonValue.Raw raw:
                output.Write(raw.Source.Span);
                break;
            case JsonValue.Array array:
                List(output, '[', ']', array.Items, style, (item, into) => Value(into, item, style));
                break;
            case JsonValue.Object entries:
                List(output, '{', '}', entries.Members, style, (member, into) =>
                {
                    String(into, member.Name, style.Escapes == EscapeStyle.NamesOnly ? EscapeStyle.AllLower : style.Escapes);
                    Ascii(into, style.Space.Between);
                    Ascii(into, ":");
                    Ascii(into, style.Space.Between);
                    Value(into, member.Value, style);
                });
                break;
            default:
                throw new InvalidOperationException();
        }
    }

    private static void List<T>(
        ArrayBufferWriter<byte> output, char open, char close, ImmutableArray<T> items, WriteStyle style, Action<T, ArrayBufferWriter<byte>> write)
    {
        Ascii(output, open);
        Ascii(output, style.Space.Between);
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                Ascii(output, ',');
                Ascii(output, style.Space.Between);
            }
            write(items[i], output);
            Ascii(output, style.Space.Between);
        }
        Ascii(output, close);
    }

    private static void String(ArrayBufferWriter<byte> output, string text, EscapeStyle style)
    {
        Ascii(output, '"');
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Escaped(text, i, style)) continue;
            Encoding.UTF8.GetBytes(text.AsSpan(start, i - start), output);
            Escape(output, text[i], style);
            start = i + 1;
        }
        Encoding.UTF8.GetBytes(text.AsSpan(start), output);
        Ascii(output, '"');
    }

    private static bool Escaped(string text, int i, EscapeStyle style) => text[i] switch
    {
        < ' ' or '"' or '\\' => true,
        '/' when style == EscapeStyle.Solidus => true,
        // Both halves of a pair or neither: raw UTF-8 cannot hold one half.
        var c => style switch
        {
            EscapeStyle.AllLower or EscapeStyle.AllUpper => true,
            EscapeStyle.Alternate => char.IsSurrogate(c) || i % 2 == 0,
            _ => false,
        },
    };

    private static void Escape(ArrayBufferWriter<byte> output, char c, EscapeStyle style)
    {
        if (style is not (EscapeStyle.AllLower or EscapeStyle.AllUpper or EscapeStyle.Alternate) && Short(c) is { } brief)
            Ascii(output, brief);
        else
            Ascii(output, "\\u" + ((int)c).ToString(style == EscapeStyle.AllUpper ? "X4" : "x4", CultureInfo.InvariantCulture));
    }

    private static string? Short(char c) => c switch
    {
        '"' => "\\\"", '\\' => "\\\\", '/' => "\\/", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '\b' => "\\b", '\f' => "\\f", _ => null,
    };

    private static void Ascii(ArrayBufferWriter<byte> output, string text) => Encoding.ASCII.GetBytes(text, output);

    private static void Ascii(ArrayBufferWriter<byte> output, char c)
    {
        output.GetSpan(1)[0] = (byte)c;
        output.Advance(1);
    }
}
