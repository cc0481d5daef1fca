using System.Text.Json;
using System.Text.Unicode;

namespace ConformanceHarness.Spec.Loading;

/// <summary>
/// Reads a JSON file of ours: comments, trailing commas and a byte-order mark are allowed, a syntax error says its line.
/// </summary>
internal static class JsonFile
{
    private const int MaxDepth = 256;
    private const string Json = "JSON (comments and trailing commas are allowed)";

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth,
    };

    private static readonly JsonReaderOptions LenientReader = new()
    {
        AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth,
    };

    public static JsonNodeView Read(string file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SpecException([new(file, "$", Because(error), "a readable file")]);
        }
        return Parse(file, bytes);
    }

    public static JsonNodeView Parse(string file, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (!Utf8.IsValid(bytes.Span)) throw new SpecException([new(file, "$", "not UTF-8", Json + " in UTF-8")]);
        try
        {
            CheckText(file, bytes.Span);
            using var document = JsonDocument.Parse(bytes, Lenient);
            return new(document.RootElement.Clone(), "$", new Problems(file));
        }
        catch (JsonException error)
        {
            throw new SpecException([new(file, Where(error.LineNumber, error.BytePositionInLine), "not JSON: " + Reason(error), Json)]);
        }
    }

    // Half a surrogate pair is well-formed JSON and no text.
    private static void CheckText(string file, ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, LenientReader);
        while (reader.Read())
        {
            if (!reader.ValueIsEscaped || reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) continue;
            try
            {
                _ = reader.GetString();
            }
            catch (InvalidOperationException)
            {
                var before = bytes[..(int)reader.TokenStartIndex];
                throw new SpecException([new(file, Where(before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n') - 1),
                    "half of a surrogate pair", "text")]);
            }
        }
    }

    private static string Where(long? line, long? column) => $"line {line + 1}, column {column + 1}";

    private static string Because(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        UnauthorizedAccessException => "not readable",
        _ => error.Message,
    };

    private static string Reason(JsonException error)
    {
        var text = error.Message;
        var cut = text.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return cut < 0 ? text : text[..cut].TrimEnd('.');
    }
}
