using System.Text.Json;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Wire.AwsJson;

/// <summary>Reads the error of an answer (AWS JSON protocols, "Operation error serialization").</summary>
public static class AwsJsonError
{
    private const string TypeHeader = "X-Amzn-ErrorType";

    /// <summary>The error's type and message as far as the answer names them; never throws.</summary>
    public static ErrorReading Read(Response response)
    {
        var types = ImmutableArray.CreateBuilder<string>(2);
        Add(types, response.Headers.First(TypeHeader));
        string? message = null;
        if (JsonText.Read(response.Body) is JsonText.Object body)
        {
            Add(types, Text(body.Root, "__type"));
            Add(types, Text(body.Root, "code"));
            message = Text(body.Root, "message") ?? Text(body.Root, "Message");
        }
        return new(types.ToImmutable(), message);
    }

    /// <summary>The bare name: what is before the first colon, then after the last <c>#</c>.</summary>
    public static string Sanitise(string type)
    {
        var colon = type.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0) type = type[..colon];
        return type[(type.LastIndexOf('#') + 1)..].Trim();
    }

    private static void Add(ImmutableArray<string>.Builder types, string? type)
    {
        if (type is null) return;
        var name = Sanitise(type);
        if (name.Length > 0 && !types.Contains(name)) types.Add(name);
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
