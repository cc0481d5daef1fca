using ConformanceHarness.Wire;

namespace ConformanceHarness.Transport.Http;

/// <summary>
/// Says what an HTTP client alters on the way to the wire, so that nobody believes a case was sent that was not. .NET's
/// client writes the names of headers it knows in its own case, joins lines of one name into one, and writes the methods
/// it knows in upper case. What is altered needs the raw connection to be sent as it is.
/// </summary>
/// <remarks>
/// Not counted as altered: the client writes Host first and Content-Length last, headers about the content after all others,
/// and <c>Content-Length: 0</c> where there is a header about the content but no body.
/// </remarks>
public static class HttpFidelity
{
    private static readonly Uri Anywhere = new("http://localhost/");

    /// <summary>Each alteration in words; none when the method and every header line go out as given.</summary>
    /// <exception cref="ArgumentException">The request cannot go out over an HTTP client at all.</exception>
    public static ImmutableArray<string> Alterations(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var message = RequestMessage.Of(request, Anywhere);
        var sent = message.Headers.NonValidated.Concat(message.Content?.Headers.NonValidated ?? default).ToList();
        return
        [
            .. HttpMethod.Parse(request.Method).Method is var method && method != request.Method
                ? [$"the method '{request.Method}' goes out as '{method}'"] : Enumerable.Empty<string>(),
            .. from header in request.Headers
               let name = sent.First(line => line.Key.Equals(header.Name, StringComparison.OrdinalIgnoreCase)).Key
               where name != header.Name
               select $"the header name '{header.Name}' goes out as '{name}'",
            .. from line in sent
               where line.Value.Count > 1
               select $"{line.Value.Count} lines of '{line.Key}' go out as one",
        ];
    }
}
