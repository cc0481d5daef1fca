using ConformanceHarness.Spec.Model;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Generation.Drafts;

/// <summary>A request in the making: the parts that features change, before they become bytes.</summary>
public sealed record Draft
{
    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query.</summary>
    public required string Path { get; init; }

    /// <summary>The headers.</summary>
    public required ImmutableArray<Header> Headers { get; init; }

    /// <summary>The input.</summary>
    public required JsonValue.Object Input { get; init; }

    /// <summary>How the input is written.</summary>
    public WriteStyle Style { get; init; } = WriteStyle.Plain;

    /// <summary>What is done to the written bytes, or null.</summary>
    public Func<byte[], byte[]>? Rewrite { get; init; }

    /// <summary>A plain call of the operation with that input.</summary>
    public static Draft Of(Operation operation, JsonValue.Object input) => new()
    {
        Method = "POST",
        Path = "/",
        Headers = AwsJsonRequest.For(operation, default).Headers,
        Input = input,
    };

    /// <summary>The request.</summary>
    public HttpRequest Render()
    {
        var body = JsonWriter.Write(Input, Style);
        return new() { Method = Method, Path = Path, Headers = Headers, Body = Rewrite is null ? body : Rewrite(body) };
    }
}
