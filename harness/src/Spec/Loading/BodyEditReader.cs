using System.Collections.Frozen;
using System.Text.Json;
using ConformanceHarness.Spec.WireCases;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads what a wire case does to the body.</summary>
internal static class BodyEditReader
{
    private const string Expected = "an object with one of replace, insert, member, inside-text, substitute, truncate, encode, duplicate";

    private static readonly FrozenDictionary<string, BodyPlace> Places = new Dictionary<string, BodyPlace>
    {
        ["start"] = BodyPlace.Start, ["after-brace"] = BodyPlace.AfterBrace, ["before-brace"] = BodyPlace.BeforeBrace, ["end"] = BodyPlace.End,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Truncation> Truncations = new Dictionary<string, Truncation>
    {
        ["after-each-token"] = Truncation.AfterEachToken, ["within-each-token"] = Truncation.WithinEachToken,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, BodyEncoding> Encodings = new Dictionary<string, BodyEncoding>
    {
        ["utf-8"] = BodyEncoding.Utf8, ["utf-16le"] = BodyEncoding.Utf16Le, ["utf-16be"] = BodyEncoding.Utf16Be,
        ["utf-32le"] = BodyEncoding.Utf32Le, ["utf-32be"] = BodyEncoding.Utf32Be, ["gzip"] = BodyEncoding.Gzip,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Duplication> Duplications = new Dictionary<string, Duplication>
    {
        ["same"] = Duplication.Same, ["different"] = Duplication.Different, ["null-first"] = Duplication.NullFirst,
        ["null-last"] = Duplication.NullLast, ["escaped-name"] = Duplication.EscapedName,
    }.ToFrozenDictionary();

    /// <summary>The edit; null after a problem.</summary>
    public static BodyEdit? Read(JsonNodeView node)
    {
        ClauseReader.OnlyKnown(node, "replace", "insert", "at", "member", "inside-text", "substitute", "with", "truncate", "encode", "mark", "duplicate");
        if (node.Optional("replace") is { } body) return PieceReader.Read(body) is { } piece ? new BodyEdit.Replace(piece) : null;
        if (node.Optional("insert") is { } inserted)
            return Words.Read(node, "at", Places) is { } at && PieceReader.Read(inserted) is { } what ? new BodyEdit.Insert(what, at) : null;
        if (node.Optional("member") is { } member) return PieceReader.Read(member) is { } source ? new BodyEdit.Member(source) : null;
        if (node.Optional("inside-text") is { } inside) return PieceReader.Read(inside) is { } within ? new BodyEdit.InsideText(within) : null;
        if (node.Optional("substitute") is { } old)
            return old.Text("text") is { Length: > 0 } text && node.Required("with", "a piece") is { } with && PieceReader.Read(with) is { } other
                ? new BodyEdit.Substitute(text, other) : null;
        if (node.Optional("truncate") is not null) return Words.Read(node, "truncate", Truncations) is { } stop ? new BodyEdit.Truncate(stop) : null;
        if (node.Optional("encode") is not null)
            return Words.Read(node, "encode", Encodings) is { } encoding ? new BodyEdit.Encode(encoding, Flag(node.Optional("mark"))) : null;
        if (node.Optional("duplicate") is not null) return Words.Read(node, "duplicate", Duplications) is { } how ? new BodyEdit.Duplicate(how) : null;
        node.Bad(Expected);
        return null;
    }

    private static bool Flag(JsonNodeView? node)
    {
        if (node is { Kind: not (JsonValueKind.True or JsonValueKind.False) } other) other.Bad("true or false");
        return node is { Kind: JsonValueKind.True };
    }
}
