using System.Globalization;
using System.Text;

namespace ConformanceHarness.Wire.Raw;

/// <summary>
/// Writes a request as an HTTP/1.1 message (RFC 9112, section 2.1) with the order and the case of its headers kept, for
/// raw cases to start from.
/// </summary>
public static class RawBytes
{
    private const char LargestByte = '\u00FF';

    /// <summary>
    /// The message. Host comes first and Content-Length last; a request that names either has it where it names it, and
    /// one with a Transfer-Encoding gets no Content-Length. Values are written as they are, line ends in them too.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="host">What the Host header says: the endpoint's authority.</param>
    /// <exception cref="ArgumentException">A part of the head has a character beyond one byte.</exception>
    public static byte[] Of(HttpRequest request, string host)
    {
        ArgumentNullException.ThrowIfNull(request);
        var head = new StringBuilder($"{request.Method} {request.Path} HTTP/1.1\r\n");
        if (request.Headers.First("Host") is null) Line(head, "Host", host);
        foreach (var header in request.Headers) Line(head, header.Name, header.Value);
        if (request.Headers.First("Content-Length") is null && request.Headers.First("Transfer-Encoding") is null)
            Line(head, "Content-Length", request.Body.Length.ToString(CultureInfo.InvariantCulture));
        var text = head.Append("\r\n").ToString();
        if (text.AsSpan().ContainsAnyExceptInRange('\0', LargestByte))
            throw new ArgumentException("A part of the head has a character beyond one byte; raw bytes have to be written as bytes.", nameof(request));
        return [.. Encoding.Latin1.GetBytes(text), .. request.Body.Span];
    }

    private static void Line(StringBuilder head, string name, string value) => head.Append(name).Append(": ").Append(value).Append("\r\n");
}
