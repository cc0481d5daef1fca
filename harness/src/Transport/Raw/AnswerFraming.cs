using System.Globalization;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Transport.Raw;

/// <summary>Where the body of an answer ends (RFC 9112, section 6.3).</summary>
internal abstract record AnswerFraming
{
    /// <summary>After so many bytes.</summary>
    public sealed record Counted(long Length) : AnswerFraming;

    /// <summary>With the last chunk.</summary>
    public sealed record Chunked : AnswerFraming;

    /// <summary>With the connection.</summary>
    public sealed record UntilClose : AnswerFraming;

    /// <exception cref="AnswerException">The headers name no one length.</exception>
    public static AnswerFraming Of(AnswerHead head, string method)
    {
        if (method == "HEAD" || head.Status is < 200 or 204 or 304 || head.EndsHttp(method)) return new Counted(0);
        if (head.Headers.First("Transfer-Encoding") is not null)
            return Codings(head.Headers).Equals("chunked", StringComparison.OrdinalIgnoreCase) ? new Chunked() : new UntilClose();
        var lengths = Values(head.Headers, "Content-Length").Distinct().ToList();
        return lengths switch
        {
            [] => new UntilClose(),
            [var one] when long.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var length) => new Counted(length),
            _ => throw new AnswerException(ConnectionEnd.NotHttp, "sent what is not HTTP: Content-Length names no one length"),
        };
    }

    private static string Codings(ImmutableArray<Header> headers) => Values(headers, "Transfer-Encoding").LastOrDefault() ?? "";

    private static IEnumerable<string> Values(ImmutableArray<Header> headers, string name) => headers
        .Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        .SelectMany(header => header.Value.Split(',')).Select(value => value.Trim(' ', '\t'));
}
