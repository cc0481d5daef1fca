using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Wire.AwsJson;

/// <summary>Frames a body as a call of an operation (AWS JSON protocols, "Protocol behaviors").</summary>
public static class AwsJsonRequest
{
    /// <summary>The header that names the operation.</summary>
    public const string TargetHeader = "X-Amz-Target";

    /// <summary>The header that names the media type.</summary>
    public const string ContentTypeHeader = "Content-Type";

    /// <summary><c>POST /</c> with the operation's target and the protocol's content type.</summary>
    public static HttpRequest For(Operation operation, ReadOnlyMemory<byte> body) => new()
    {
        Method = "POST",
        Path = "/",
        Headers = [new(ContentTypeHeader, operation.ContentType), new(TargetHeader, operation.Target)],
        Body = body,
    };
}
