using System.Text.Json;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads a JSON file of ours: comments and trailing commas are allowed, a syntax error says its line.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 256,
    };

    public static JsonNodeView Read(string file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SpecException([new(file, "$", Because(error), "a readable file")]);
        }
        return Parse(file, bytes);
    }

    public static JsonNodeView Parse(string file, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Lenient);
            return new(document.RootElement.Clone(), "$", new Problems(file));
        }
        catch (JsonException error)
        {
            var where = $"line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}";
            throw new SpecException([new(file, where, "not JSON: " + Reason(error), "JSON (comments and trailing commas are allowed)")]);
        }
    }

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
