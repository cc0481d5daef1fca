using ConformanceHarness.Wire;

namespace ConformanceHarness.Transport.Http;

/// <summary>Joins lines of one name as the HTTP client will, so that what is signed is what is sent.</summary>
internal static class HeaderLines
{
    public static HttpRequest Joined(HttpRequest request)
    {
        var groups = request.Headers.GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return groups.Count == request.Headers.Length
            ? request
            : request with { Headers = [.. groups.Select(lines => new Header(lines.Key, string.Join(", ", lines.Select(line => line.Value))))] };
    }
}
