using System.Globalization;
using System.Text;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Campaign.Views;

/// <summary>
/// A raw request as a <c>curl</c> command, where it is one well-formed message that <c>curl</c> sends with the same
/// meaning: what it adds of its own (<c>User-Agent</c>, <c>Accept</c>) is no part of the case.
/// </summary>
internal static class RawCurl
{
    /// <summary>The command, or null where only the bytes themselves will do.</summary>
    public static string? Of(Uri address, RawRequest request)
    {
        if (request is not { Chunks: [{ OneByOne: false } only], HalfClose: false, Methods: ["POST" or "GET" or "PUT" or "DELETE" or "PATCH"] }) return null;
        return Read(only.Bytes, address.Authority) is { } http && RawBytes.Of(http, address.Authority).AsSpan().SequenceEqual(only.Bytes.Span) ? CurlLine.Of(address, http) : null;
    }

    private static HttpRequest? Read(ReadOnlyMemory<byte> bytes, string host)
    {
        var end = bytes.Span.IndexOf("\r\n\r\n"u8);
        if (end < 0) return null;
        var lines = Encoding.Latin1.GetString(bytes.Span[..end]).Split("\r\n");
        if (lines[0].Split(' ') is not [var method, ['/', ..] path, "HTTP/1.1"] || lines.Length < 3 || lines[1] != $"Host: {host}") return null;
        var body = bytes[(end + 4)..];
        if (lines[^1] != $"Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}") return null;
        var headers = lines[2..^1].Select(line => line.Split(": ", 2)).ToList();
        // A header written twice, or without a colon, is what the case is about.
        if (headers.Any(parts => parts.Length < 2) || headers.DistinctBy(parts => parts[0], StringComparer.OrdinalIgnoreCase).Count() != headers.Count) return null;
        return new() { Method = method, Path = path, Headers = [.. headers.Select(parts => new Header(parts[0], parts[1]))], Body = body };
    }
}
