using System.Buffers;
using System.Net;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Transport.Http;

/// <summary>Hands a request to the platform's HTTP client without letting it look at a value.</summary>
internal static class RequestMessage
{
    private static readonly SearchValues<char> Breaking = SearchValues.Create("\0\r\n");
    private static readonly string[] Framing = ["Content-Length", "Transfer-Encoding", "Expect", "Host"];

    /// <exception cref="ArgumentException">Not even unvalidated can the HTTP client send this.</exception>
    public static HttpRequestMessage Of(HttpRequest request, Uri target)
    {
        var message = new HttpRequestMessage(MethodOf(request.Method), target)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        if (!request.Body.IsEmpty) message.Content = new ReadOnlyMemoryContent(request.Body);
        foreach (var header in request.Headers) Add(message, header);
        return message;
    }

    private static HttpMethod MethodOf(string method) => method switch
    {
        "POST" => HttpMethod.Post,
        "CONNECT" => throw new ArgumentException("The method CONNECT needs the raw connection: an HTTP client would open a tunnel."),
        _ => Parsed(method),
    };

    private static HttpMethod Parsed(string method)
    {
        try
        {
            return new HttpMethod(method);
        }
        catch (FormatException)
        {
            throw new ArgumentException($"The method '{method}' needs the raw connection: it is no token (RFC 9110, section 9.1).");
        }
    }

    private static void Add(HttpRequestMessage message, Header header)
    {
        var (name, value) = header;
        if (value.AsSpan().ContainsAny(Breaking) || value.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
            throw new ArgumentException($"The value of '{name}' needs the raw connection: it has a line end, a NUL or a character beyond one byte.");
        if (Framing.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new ArgumentException($"The header '{name}' needs the raw connection: an HTTP client writes it itself.");
        if (message.Headers.TryAddWithoutValidation(name, value)) return;
        message.Content ??= new ReadOnlyMemoryContent(ReadOnlyMemory<byte>.Empty);
        if (!message.Content.Headers.TryAddWithoutValidation(name, value))
            throw new ArgumentException($"The header name '{name}' needs the raw connection: it is no token (RFC 9110, section 5.1).");
    }
}
