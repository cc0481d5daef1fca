using System.Buffers;
using System.Globalization;
using System.Text;
using ConformanceHarness.Spec.WireCases;

namespace ConformanceHarness.Generation.WireCases;

/// <summary>Spells a piece out.</summary>
internal static class PieceWriter
{
    private const string Number = "{i}";

    /// <summary>The bytes of <paramref name="piece"/>, with <paramref name="plain"/> where it asks for the plain body.</summary>
    public static byte[] Bytes(Piece piece, ReadOnlySpan<byte> plain) => Bytes(piece, plain, Spell);

    /// <summary>The same with <paramref name="spell"/> to write text, given its number in a repetition.</summary>
    public static byte[] Bytes(Piece piece, ReadOnlySpan<byte> plain, Action<ArrayBufferWriter<byte>, string, int?> spell)
    {
        var output = new ArrayBufferWriter<byte>(256);
        Write(output, piece, plain, null, spell);
        return output.WrittenSpan.ToArray();
    }

    private static void Spell(ArrayBufferWriter<byte> output, string text, int? number) =>
        Encoding.UTF8.GetBytes(number is { } i ? text.Replace(Number, i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : text, output);

    private static bool IsNumbered(Piece piece) => piece switch
    {
        Piece.Text text => text.Value.Contains(Number, StringComparison.Ordinal),
        Piece.Sequence sequence => sequence.Parts.Any(IsNumbered),
        Piece.Repeat => true,
        _ => false,
    };

    private static void Write(ArrayBufferWriter<byte> output, Piece piece, ReadOnlySpan<byte> plain, int? number, Action<ArrayBufferWriter<byte>, string, int?> spell)
    {
        switch (piece)
        {
            case Piece.Text text:
                spell(output, text.Value, number);
                break;
            case Piece.Bytes bytes:
                output.Write(bytes.Value.AsSpan());
                break;
            case Piece.Plain:
                output.Write(plain);
                break;
            case Piece.Repeat repeat when !IsNumbered(repeat.Of):
                var once = Bytes(repeat.Of, plain, spell);
                for (var at = 0; at < repeat.Times; at++) output.Write(once);
                break;
            case Piece.Repeat repeat:
                for (var at = 1; at <= repeat.Times; at++) Write(output, repeat.Of, plain, at, spell);
                break;
            case Piece.Sequence sequence:
                foreach (var part in sequence.Parts) Write(output, part, plain, number, spell);
                break;
            default:
                throw new InvalidOperationException();
        }
    }
}
