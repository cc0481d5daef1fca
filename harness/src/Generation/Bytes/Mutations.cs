using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Patterns;
using ConformanceHarness.Generation.WireCases;

namespace ConformanceHarness.Generation.Bytes;

/// <summary>
/// Changes of a body. Places are shares of the body's length, so that a change still has a place after another was taken
/// out by shrinking.
/// </summary>
internal static class Mutations
{
    private const int Share = 1 << 16;
    private const int LongestRun = 24;
    private const int MostCopies = 64;

    private static readonly ImmutableArray<byte[]> Snippets =
    [
        "\""u8.ToArray(), "\\"u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), ","u8.ToArray(), ":"u8.ToArray(),
        "null"u8.ToArray(), "true"u8.ToArray(), "-"u8.ToArray(), "1e9999"u8.ToArray(), "0"u8.ToArray(), "{\"a\":"u8.ToArray(), "\"a\":1,"u8.ToArray(),
        "\\u0000"u8.ToArray(), "\\ud800"u8.ToArray(), "\\u"u8.ToArray(), "\0"u8.ToArray(), "\n"u8.ToArray(), "\u2028"u8.ToArray(), "\ufeff"u8.ToArray(),
        [0xFF], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], "/*"u8.ToArray(), "//"u8.ToArray(), "'"u8.ToArray(), "\"__proto__\":"u8.ToArray(), "%00"u8.ToArray(),
    ];

    /// <summary>A change of <paramref name="chooser"/>'s choosing; <paramref name="slot"/> tells changes of one case apart.</summary>
    public static Feature Of(IChooser chooser, int slot)
    {
        var (at, to) = (chooser.Next(Share), chooser.Next(Share));
        var (run, bit, value) = (1 + chooser.Next(LongestRun), chooser.Next(8), (byte)chooser.Next(256));
        var snippet = Snippets[chooser.Next(Snippets.Length)];
        var copies = 2 + chooser.Next(MostCopies);
        var (label, change) = chooser.Next(8) switch
        {
            0 => ("a bit flipped", Set(body => (byte)(body[Place(at, body)] ^ (1 << bit)))),
            1 => ("a byte replaced", Set(_ => value)),
            2 => ("a run cut", (Func<byte[], byte[]>)(body => [.. body[..Place(at, body)], .. body[Math.Min(body.Length, Place(at, body) + run)..]])),
            3 => ("the end cut off", body => body[..Place(at, body)]),
            4 => ("a run repeated", body => Insert(body, Place(at, body), [.. Enumerable.Repeat(Run(body, at, run), copies).SelectMany(bytes => bytes)])),
            5 => ("a run copied elsewhere", body => Insert(body, Place(to, body), Run(body, at, run))),
            6 => ("two tokens swapped", body => Swap(body, at, to)),
            _ => ("a snippet put in", body => Insert(body, Place(at, body), snippet)),
        };
        return BytesFeature.Of(slot, label, body => body.Length == 0 ? body : change(body));

        Func<byte[], byte[]> Set(Func<byte[], byte> with) => body =>
        {
            var changed = (byte[])body.Clone();
            changed[Place(at, body)] = with(body);
            return changed;
        };
    }

    private static int Place(int share, byte[] body) => (int)((long)share * body.Length / Share);

    private static byte[] Run(byte[] body, int share, int length) => body[Place(share, body)..Math.Min(body.Length, Place(share, body) + length)];

    private static byte[] Insert(byte[] body, int at, byte[] more) => [.. body[..at], .. more, .. body[at..]];

    private static byte[] Swap(byte[] body, int one, int other)
    {
        var tokens = Tokens.Of(body);
        if (tokens.Length < 2) return body;
        var first = tokens[(int)((long)one * tokens.Length / Share)];
        var second = tokens[(int)((long)other * tokens.Length / Share)];
        if (first.At == second.At) return body;
        if (first.At > second.At) (first, second) = (second, first);
        return
        [
            .. body[..first.At], .. body[second.At..(second.At + second.Length)], .. body[(first.At + first.Length)..second.At],
            .. body[first.At..(first.At + first.Length)], .. body[(second.At + second.Length)..],
        ];
    }
}
