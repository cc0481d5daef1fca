namespace ConformanceHarness.Wire;

/// <summary>What is to be put on the wire. Bytes are bytes: no serializer touches a body on its way.</summary>
public abstract record Request;

/// <summary>An HTTP request, framed by an HTTP client.</summary>
public sealed record HttpRequest : Request
{
    /// <summary>The method as sent.</summary>
    public required string Method { get; init; }

    /// <summary>The request target: path and query.</summary>
    public string Path { get; init; } = "/";

    /// <summary>The headers, without those of framing and host.</summary>
    public required ImmutableArray<Header> Headers { get; init; }

    /// <summary>The body; empty for none.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
