using System.Text.Json;
using ConformanceHarness.Spec.WireCases;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads a <see cref="Piece"/>.</summary>
internal static class PieceReader
{
    private const string Expected = "text, {\"hex\": …}, {\"base64\": …}, {\"plain\": true}, {\"repeat\": …, \"times\": n}, or an array of these";
    private const string Hex = "pairs of hexadecimal digits";
    private const string Base64 = "base64 text";
    private const int MostBytes = 16 * 1024 * 1024;

    /// <summary>The piece; null after a problem.</summary>
    public static Piece? Read(JsonNodeView node)
    {
        if (Any(node) is not { } piece) return null;
        if (Size(piece) <= MostBytes) return piece;
        node.Bad($"a piece of at most {MostBytes} bytes");
        return null;
    }

    private static Piece? Any(JsonNodeView node) => node.Kind switch
    {
        JsonValueKind.String => new Piece.Text(node.Element.GetString()!),
        JsonValueKind.Array => Sequence(node),
        JsonValueKind.Object => Described(node),
        _ => Bad(node),
    };

    private static Piece.Sequence? Sequence(JsonNodeView node)
    {
        var parts = node.Items(Expected).Select(Any).ToList();
        return parts.Contains(null) ? null : new([.. parts.OfType<Piece>()]);
    }

    private static Piece? Described(JsonNodeView node)
    {
        ClauseReader.OnlyKnown(node, "hex", "base64", "plain", "repeat", "times");
        if (node.Optional("hex") is { } hex) return Bytes(hex, Hex, Convert.FromHexString);
        if (node.Optional("base64") is { } base64) return Bytes(base64, Base64, Convert.FromBase64String);
        if (node.Optional("plain") is { } plain)
        {
            if (plain.Kind == JsonValueKind.True) return new Piece.Plain();
            plain.Bad("true");
            return null;
        }
        if (node.Optional("repeat") is not { } repeated) return Bad(node);
        var times = node.Required("times", "a whole number from 1")?.Whole("a whole number from 1");
        if (times is < 1 or > MostBytes) node.Optional("times")?.Bad($"a whole number from 1 to {MostBytes}");
        return Any(repeated) is { } of && times is >= 1 and <= MostBytes ? new Piece.Repeat(of, (int)times) : null;
    }

    private static Piece.Bytes? Bytes(JsonNodeView node, string expected, Func<string, byte[]> decode)
    {
        if (node.Text(expected) is not { } text) return null;
        try
        {
            return new([.. decode(text)]);
        }
        catch (FormatException)
        {
            node.Bad(expected);
            return null;
        }
    }

    private static Piece? Bad(JsonNodeView node)
    {
        node.Bad(Expected);
        return null;
    }

    private static long Size(Piece piece) => piece switch
    {
        Piece.Text text => text.Value.Length,
        Piece.Bytes bytes => bytes.Value.Length,
        Piece.Repeat repeat => Math.Min(int.MaxValue, Size(repeat.Of)) * repeat.Times,
        Piece.Sequence sequence => sequence.Parts.Sum(Size),
        _ => 0,
    };
}
