using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConformanceHarness.Reference.Mutants.Changes;

/// <summary>What lenient readers make of bodies that are no JSON (RFC 8259): the body they would have read, or null.</summary>
internal static partial class Repairs
{
    private const string Outside = """("(?:[^"\\]|\\.)*")|""";

    public static byte[]? TrailingText(byte[] body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { AllowMultipleValues = true });
            reader.Read();
            reader.Skip();
            return body[..(int)reader.BytesConsumed];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static byte[]? Comments(byte[] body) => Standard(body, new() { CommentHandling = JsonCommentHandling.Skip });

    public static byte[]? TrailingCommas(byte[] body) => Standard(body, new() { AllowTrailingCommas = true });

    /// <summary>Closes what was left open.</summary>
    public static byte[]? MissingEnd(byte[] body)
    {
        var open = new Stack<char>();
        var inText = false;
        for (var at = 0; at < body.Length; at++)
        {
            var c = (char)body[at];
            if (inText && c == '\\') at++;
            else if (c == '"') inText = !inText;
            else if (inText) continue;
            else if (c is '{' or '[') open.Push(c == '{' ? '}' : ']');
            else if (c is '}' or ']' && (open.Count == 0 || open.Pop() != c)) return null;
        }
        return open.Count == 0 && !inText ? null : [.. body, .. inText ? "\""u8 : [], .. open.Select(c => (byte)c)];
    }

    public static byte[] SingleQuotes(byte[] body) => [.. body.Select(b => b == '\'' ? (byte)'"' : b)];

    public static byte[] BareNames(byte[] body) => Replaced(body, BareName(), match => $"{match.Groups[2].Value}\"{match.Groups[3].Value}\":");

    public static byte[] NotANumber(byte[] body) => Replaced(body, NaN(), _ => "null");

    public static byte[] LooseNumbers(byte[] body) => Replaced(body, LooseNumber(), match => match.Groups[2].Value + "1");

    public static byte[] CapitalLiterals(byte[] body) => Replaced(body, CapitalLiteral(), match => match.Value.ToLowerInvariant());

    public static byte[] MissingCommas(byte[] body) => Replaced(body, MissingComma(), match => match.Groups[2].Value + ",");

    public static byte[] MissingColons(byte[] body) => Replaced(body, MissingColon(), match => $"{match.Groups[2].Value}:1,");

    public static byte[] AnySpace(byte[] body) => Replaced(body, OtherSpace(), _ => " ");

    /// <summary>Raw control characters in strings are taken for spaces.</summary>
    public static byte[] Controls(byte[] body) => [.. body.Select(b => b < ' ' ? (byte)' ' : b)];

    public static byte[] AnyEscape(byte[] body) => Latin(Text(body).Replace("\\x", "x", StringComparison.Ordinal).Replace("\\'", "'", StringComparison.Ordinal));

    public static byte[]? Brackets(byte[] body) => body.Length > 0 && body[^1] == ']' && body[0] == '{' ? [.. body[..^1], (byte)'}'] : null;

    /// <summary>The first element of an array.</summary>
    public static byte[]? RootArray(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Array } root && root.GetArrayLength() == 1
                ? Encoding.UTF8.GetBytes(root[0].GetRawText()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Standard(byte[] body, JsonReaderOptions options)
    {
        try
        {
            var reader = new Utf8JsonReader(body, options);
            var read = JsonElement.ParseValue(ref reader);
            while (reader.Read()) return null;
            return Encoding.UTF8.GetBytes(read.GetRawText()) is var raw && options.AllowTrailingCommas | options.CommentHandling == JsonCommentHandling.Skip
                ? Rewritten(raw, options) : raw;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Rewritten(byte[] raw, JsonReaderOptions options)
    {
        using var document = JsonDocument.Parse(raw, new() { AllowTrailingCommas = options.AllowTrailingCommas, CommentHandling = options.CommentHandling });
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) document.RootElement.WriteTo(writer);
        return stream.ToArray();
    }

    // Group 1 takes whole strings, so that nothing inside them is replaced.
    private static byte[] Replaced(byte[] body, Regex regex, Func<Match, string> other) =>
        Latin(regex.Replace(Text(body), match => match.Groups[1].Success ? match.Value : other(match)));

    private static string Text(byte[] body) => Encoding.Latin1.GetString(body);

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    [GeneratedRegex(Outside + @"([{,]\s*)([A-Za-z_]\w*)\s*:")]
    private static partial Regex BareName();

    [GeneratedRegex(Outside + @"-?(?:NaN|Infinity)")]
    private static partial Regex NaN();

    [GeneratedRegex(Outside + @"([:\[,]\s*)(?:\+\d+|0\d+|0x[0-9A-Fa-f]+|\.\d+|\d+\.(?!\d))")]
    private static partial Regex LooseNumber();

    [GeneratedRegex(Outside + @"\b(?:True|False|Null|TRUE|FALSE|NULL|None)\b")]
    private static partial Regex CapitalLiteral();

    [GeneratedRegex("""("(?:[^"\\]|\\.)*"(?=\s*:))|("(?:[^"\\]|\\.)*"|\d+)(?=\s*")""")]
    private static partial Regex MissingComma();

    [GeneratedRegex("""("(?:[^"\\]|\\.)*"(?=\s*[:,}\]]))|("(?:[^"\\]|\\.)*")\s*\d+\s*,""")]
    private static partial Regex MissingColon();

    [GeneratedRegex(Outside + "[\f\v\u00a0]|\u00c2\u00a0")]
    private static partial Regex OtherSpace();
}
