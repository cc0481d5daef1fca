using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ConformanceHarness.Spec.WireCases;

namespace ConformanceHarness.Generation.WireCases;

/// <summary>Does to a plain body what a wire case says.</summary>
internal static class BodyEditor
{
    private static readonly Encoding Utf32Be = new UTF32Encoding(bigEndian: true, byteOrderMark: true);

    /// <summary>The edited body; null where the body has nothing the edit is about.</summary>
    public static byte[]? Apply(BodyEdit edit, byte[] plain) => edit switch
    {
        BodyEdit.Replace replace => PieceWriter.Bytes(replace.With, plain),
        BodyEdit.Insert insert => Splice(plain, Place(plain, insert.At), PieceWriter.Bytes(insert.What, plain)),
        BodyEdit.Member member => Member(plain, PieceWriter.Bytes(member.Source, plain)),
        BodyEdit.InsideText inside => Tokens.FirstText(plain) is var (at, length) ? Splice(plain, at + length - 1, PieceWriter.Bytes(inside.What, plain)) : null,
        BodyEdit.Substitute substitute => Substitute(plain, Encoding.UTF8.GetBytes(substitute.Text), PieceWriter.Bytes(substitute.With, plain)),
        BodyEdit.Encode encode => Encode(plain, encode),
        BodyEdit.Duplicate duplicate => Duplicate(plain, duplicate.How),
        BodyEdit.Truncate => throw new InvalidOperationException("a truncation is several edits"),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Where a truncation cuts, from the first place to the last.</summary>
    public static IEnumerable<int> Cuts(Truncation at, byte[] plain)
    {
        var tokens = Tokens.Of(plain);
        return at == Truncation.AfterEachToken
            ? tokens.SkipLast(1).Select(token => token.At + token.Length)
            : tokens.Where(token => token.Length > 2).Select(token => Whole(plain, token.At + (token.Length / 2)));
    }

    // Half a UTF-8 sequence would be about another clause.
    private static int Whole(byte[] body, int at)
    {
        while ((body[at] & 0xC0) == 0x80) at--;
        return at;
    }

    private static int Place(byte[] body, BodyPlace place) => place switch
    {
        BodyPlace.Start => 0,
        BodyPlace.AfterBrace => Array.IndexOf(body, (byte)'{') + 1,
        BodyPlace.BeforeBrace => Array.LastIndexOf(body, (byte)'}'),
        _ => body.Length,
    };

    private static byte[] Member(byte[] body, byte[] source)
    {
        var brace = Place(body, BodyPlace.AfterBrace);
        return Splice(body, brace, Tokens.Of(body).Length > 2 ? [.. source, (byte)','] : source);
    }

    private static byte[] Splice(byte[] body, int at, byte[] more) => [.. body[..at], .. more, .. body[at..]];

    private static byte[]? Substitute(byte[] body, byte[] old, byte[] other)
    {
        var output = new List<byte>(body.Length);
        var from = 0;
        while (body.AsSpan(from).IndexOf(old) is var at and >= 0)
        {
            output.AddRange(body[from..(from + at)]);
            output.AddRange(other);
            from += at + old.Length;
        }
        output.AddRange(body[from..]);
        return from == 0 ? null : [.. output];
    }

    private static byte[] Encode(byte[] body, BodyEdit.Encode edit)
    {
        if (edit.As == BodyEncoding.Gzip) return Gzip(body);
        var encoding = edit.As switch
        {
            BodyEncoding.Utf16Le => Encoding.Unicode,
            BodyEncoding.Utf16Be => Encoding.BigEndianUnicode,
            BodyEncoding.Utf32Le => Encoding.UTF32,
            BodyEncoding.Utf32Be => Utf32Be,
            _ => Encoding.UTF8,
        };
        var text = Encoding.UTF8.GetString(body);
        return encoding.GetBytes(edit.Mark ? '\ufeff' + text : text);
    }

    private static byte[] Gzip(byte[] body)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(body);
        return output.ToArray();
    }

    private static byte[]? Duplicate(byte[] body, Duplication how)
    {
        if (JsonElement.Parse(body).EnumerateObject().Select(member => member.Name).FirstOrDefault() is not { } first) return null;
        var value = JsonElement.Parse(body).GetProperty(first).GetRawText();
        var name = JsonSerializer.Serialize(first, TextJson.Default.String);
        var escaped = "\"" + string.Concat(first.Select(c => $"\\u{(int)c:x4}")) + "\"";
        return how switch
        {
            Duplication.Same => Last($"{name}:{value}"),
            Duplication.Different => Last($"{name}:\"different\""),
            Duplication.NullFirst => Member(body, Encoding.UTF8.GetBytes($"{name}:null")),
            Duplication.NullLast => Last($"{name}:null"),
            _ => Last($"{escaped}:{value}"),
        };

        byte[] Last(string member) => Splice(body, Place(body, BodyPlace.BeforeBrace), Encoding.UTF8.GetBytes("," + member));
    }
}
