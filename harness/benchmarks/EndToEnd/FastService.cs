using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ConformanceHarness.Benchmarks.EndToEnd;

/// <summary>The operation in as few steps as a conforming answer takes.</summary>
internal static partial class FastService
{
    public const string MediaType = "application/x-amz-json-1.1";
    private const string Target = "StorageGateway_20130630.RetrieveTapeRecoveryPoint";

    private static readonly byte[] Unknown = """{"__type":"UnknownOperationException"}"""u8.ToArray();
    private static readonly byte[] Malformed = """{"__type":"SerializationException"}"""u8.ToArray();
    private static readonly byte[] Invalid = """{"__type":"ValidationException","message":"1 validation error detected"}"""u8.ToArray();

    public static (int Status, byte[] Body) Answer(HttpRequest request, ReadOnlySequence<byte> body)
    {
        if (!HttpMethods.IsPost(request.Method) || request.ContentType is not { } type || !type.StartsWith(MediaType, StringComparison.OrdinalIgnoreCase)) return (400, Unknown);
        if (request.Headers["X-Amz-Target"] != Target) return (400, Unknown);
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return (400, Malformed);
            var (tape, gateway) = (Read(root, "TapeARN"), Read(root, "GatewayARN"));
            return IsInRange(tape) && IsInRange(gateway) && Tape().IsMatch(tape) ? (200, Output(tape)) : (400, Invalid);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return (400, Malformed);
        }
    }

    private static string Read(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString()! : "";

    private static bool IsInRange(string text) => text.Length >= 50 && text.EnumerateRunes().Count() is >= 50 and <= 500;

    private static byte[] Output(string tape) => Encoding.UTF8.GetBytes($$"""{"TapeARN":"{{tape}}"}""");

    [GeneratedRegex(@"\Aarn:aws(?:|-cn|-us-gov|-iso[A-Za-z0-9_-]*|-eusc):storagegateway:[a-z\-0-9]+:[0-9]+:tape/[0-9A-Z]{5,16}\z")]
    private static partial Regex Tape();
}
