using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ConformanceHarness.Tests.Endpoints.Service;

namespace ConformanceHarness.Tests.Endpoints;

/// <summary>One request that these tests send, down to its bytes.</summary>
public sealed record Probe
{
    /// <summary>The method.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>The path.</summary>
    public string Path { get; init; } = "/";

    /// <summary>The headers, besides those that frame the message.</summary>
    public ImmutableArray<(string Name, string Value)> Headers { get; init; } =
        [("Content-Type", ProtocolRules.MediaType), (ProtocolRules.TargetHeader, ProtocolRules.Target)];

    /// <summary>The body.</summary>
    public ImmutableArray<byte> Body { get; init; } = [];

    /// <summary>The pair that is known to be good.</summary>
    public static Probe Plain { get; } = Pair(Arns.Gateway, Arns.Tape);

    /// <summary>A body of both members.</summary>
    public static Probe Pair(string gateway, string tape) => Literal(Quote(gateway), Quote(tape));

    /// <summary>The good tape with another gateway.</summary>
    public static Probe Gateway(string gateway) => Pair(gateway, Arns.Tape);

    /// <summary>The good gateway with another tape.</summary>
    public static Probe Tape(string tape) => Pair(Arns.Gateway, tape);

    /// <summary>A body of both members whose values are JSON as written.</summary>
    public static Probe Literal(string gatewayJson, string tapeJson) =>
        Text($$"""{"GatewayARN":{{gatewayJson}},"TapeARN":{{tapeJson}}}""");

    /// <summary>A good body with more in it, after the two members.</summary>
    public static Probe Extra(string membersJson) =>
        Text($$"""{"GatewayARN":"{{Arns.Gateway}}","TapeARN":"{{Arns.Tape}}",{{membersJson}}}""");

    /// <summary>A body as written.</summary>
    public static Probe Text(string body) => Bytes(Encoding.UTF8.GetBytes(body));

    /// <summary>A body byte for byte.</summary>
    public static Probe Bytes(byte[] body) => new() { Body = [.. body] };

    /// <summary>The same with a header replaced, added, or (null) left out.</summary>
    public Probe With(string name, string? value)
    {
        var others = Headers.Where(h => !h.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return this with { Headers = value is null ? [.. others] : [.. others, (name, value)] };
    }

    /// <summary>A JSON string that escapes only what it must.</summary>
    public static string Quote(string value) =>
        $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>The message as HTTP/1.1, asking for the connection to end with the answer.</summary>
    public byte[] ToHttp(string host)
    {
        var head = new StringBuilder($"{Method} {Path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
        foreach (var (name, value) in Headers)
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        head.Append("Content-Length: ").Append(Body.Length).Append("\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head.ToString()), .. Body];
    }
}
