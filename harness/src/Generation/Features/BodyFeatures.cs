using System.Text;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>Bodies that are no JSON object (RFC 8259): each begins as a well-formed body and breaks one thing.</summary>
internal static class BodyFeatures
{
    public static IEnumerable<FeatureSource> All(bool hasRequiredMembers)
    {
        yield return new(
            [
                Malformed("without its last brace", body => body[..Last(body)]),
                Malformed("cut in half", body => Cut(body, body.Length / 2)),
                Malformed("with a trailing comma", body => Splice(body, Last(body), ",")),
                Malformed("with a comment", body => Splice(body, First(body) + 1, "/* */")),
                Malformed("with single quotes", body => [.. body.Select(b => b == '"' ? (byte)'\'' : b)]),
                Malformed("with an unquoted name", body => Splice(body, First(body) + 1, "unquoted:1,")),
                Malformed("with NaN", body => Splice(body, First(body) + 1, "\"UnknownMember\":NaN,")),
                Malformed("with a colon missing", body => Splice(body, First(body) + 1, "\"UnknownMember\" 1,")),
                Malformed("with a comma missing", body => Splice(body, First(body) + 1, "\"UnknownMember\":1 \"OtherMember\":1,")),
                Malformed("with a leading zero", body => Splice(body, First(body) + 1, "\"UnknownMember\":01,")),
                Malformed("with a plus sign", body => Splice(body, First(body) + 1, "\"UnknownMember\":+1,")),
                Malformed("with a hexadecimal number", body => Splice(body, First(body) + 1, "\"UnknownMember\":0x1F,")),
                Malformed("with a bare fraction", body => Splice(body, First(body) + 1, "\"UnknownMember\":.5,")),
                Malformed("with a raw line feed in a string", body => Splice(body, First(body) + 1, "\"UnknownMember\":\"a\nb\",")),
                Malformed("with a raw tab in a string", body => Splice(body, First(body) + 1, "\"UnknownMember\":\"a\tb\",")),
                Malformed("with a raw NUL in a string", body => Splice(body, First(body) + 1, "\"UnknownMember\":\"a\0b\",")),
                Malformed("with an unknown escape", body => Splice(body, First(body) + 1, "\"UnknownMember\":\"\\x41\",")),
                Malformed("with an escaped apostrophe", body => Splice(body, First(body) + 1, "\"UnknownMember\":\"\\'\",")),
                Malformed("with a form feed between tokens", body => Splice(body, First(body) + 1, "\f")),
                Malformed("with a no-break space between tokens", body => Splice(body, First(body) + 1, "\u00a0")),
                Malformed("with a literal in capitals", body => Splice(body, First(body) + 1, "\"UnknownMember\":True,")),
                Malformed("with a bracket for a brace", body => [.. body[..Last(body)], (byte)']', .. body[(Last(body) + 1)..]]),
                Malformed("of one brace", _ => "{"u8.ToArray()),
                Malformed("of plain text", _ => "not json"u8.ToArray()),
            ],
            chooser => chooser.Next(1 << 16) is var at
                ? Malformed("cut at a random byte", body => Cut(body, First(body) + 1 + (at % Math.Max(1, Last(body) - First(body) - 1))))
                : throw new InvalidOperationException());
        yield return new(new[] { "x", "{}", "]", "}", ",", "\0", "null" }.Select(text =>
            RequestFeature.Rewrite(ProtocolClauses.BodyTrailingText, Intent.Reject, $"body followed by {Shown(text)}", body => [.. body, .. Encoding.UTF8.GetBytes(text)])));
        yield return new(new[] { "[]", "\"text\"", "123", "true", "null" }
            .Select(root => RequestFeature.Rewrite(ProtocolClauses.BodyNotAnObject, Intent.Reject, $"body {root}", _ => Encoding.UTF8.GetBytes(root)))
            .Append(RequestFeature.Rewrite(ProtocolClauses.BodyNotAnObject, Intent.Reject, "body in an array", body => [(byte)'[', .. body, (byte)']'])));
        if (hasRequiredMembers)
            yield return new([RequestFeature.Rewrite(ProtocolClauses.BodyEmpty, Intent.Reject, "an empty body", _ => [])]);
    }

    private static Feature Malformed(string label, Func<byte[], byte[]> rewrite) =>
        RequestFeature.Rewrite(ProtocolClauses.BodyMalformed, Intent.Reject, "body " + label, rewrite);

    // Half a UTF-8 sequence would break another clause.
    private static byte[] Cut(byte[] body, int at)
    {
        while (at > 1 && (body[at] & 0xC0) == 0x80) at--;
        return body[..at];
    }

    private static int First(byte[] body) => Array.IndexOf(body, (byte)'{');

    private static int Last(byte[] body) => Array.LastIndexOf(body, (byte)'}');

    private static byte[] Splice(byte[] body, int at, string text) => [.. body[..at], .. Encoding.UTF8.GetBytes(text), .. body[at..]];

    private static string Shown(string text) => text == "\0" ? "NUL" : text;
}
