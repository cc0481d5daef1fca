using System.Buffers;

namespace ConformanceHarness.Transport.Http;

/// <summary>Puts the endpoint's authority and base path before a request's path, and lets nothing tidy it up.</summary>
internal sealed class RequestTargets(Uri endpoint)
{
    private static readonly SearchValues<char> Sendable =
        SearchValues.Create([.. Enumerable.Range(0x21, 0x7E - 0x20).Select(code => (char)code)]);
    private static readonly UriCreationOptions Verbatim = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private Entry? _last;

    /// <exception cref="ArgumentException">The path cannot stand in a request line that an HTTP client writes.</exception>
    public Uri Resolve(string path)
    {
        if (_last is { } last && last.Path == path) return last.Target;
        if (!path.StartsWith('/') || path.AsSpan().ContainsAnyExcept(Sendable))
            throw new ArgumentException($"The path '{path}' needs the raw connection: it must begin with '/' and hold visible ASCII only.");
        var target = new Uri(EndpointAddress.Of(endpoint, path), Verbatim);
        _last = new(path, target);
        return target;
    }

    private sealed record Entry(string Path, Uri Target);
}
