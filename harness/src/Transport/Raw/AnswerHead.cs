using System.Buffers;
using System.Globalization;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Transport.Raw;

/// <summary>Status and headers of an answer (RFC 9112, sections 4 and 5): strict where a reader could be misled, else tolerant.</summary>
internal readonly record struct AnswerHead(int Status, ImmutableArray<Header> Headers)
{
    private const int VersionLength = 8;
    private static readonly SearchValues<char> Token = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public bool IsInterim => Status is >= 100 and < 200 and not 101;

    /// <summary>Whether what follows is another protocol's (RFC 9110, sections 9.3.6 and 15.2.2).</summary>
    public bool EndsHttp(string method) => Status == 101 || (method == "CONNECT" && Status is >= 200 and < 300);

    /// <exception cref="AnswerException">It is no head of HTTP/1, or larger than the budget.</exception>
    public static async ValueTask<AnswerHead> ReadAsync(ByteReader reader, HeadBudget budget, CancellationToken ct)
    {
        var line = await reader.LineAsync(budget, ct).ConfigureAwait(false);
        // Empty lines before a message are to be borne with from a client; no harm is in those from a server.
        while (line.Length == 0) line = await reader.LineAsync(budget, ct).ConfigureAwait(false);
        var status = StatusOf(line);
        return new(status, await FieldsAsync(reader, budget, ct).ConfigureAwait(false));
    }

    /// <summary>Header or trailer lines up to the empty one; a folded line is joined by a space (RFC 9112, section 5.2).</summary>
    public static async ValueTask<ImmutableArray<Header>> FieldsAsync(ByteReader reader, HeadBudget budget, CancellationToken ct)
    {
        var headers = ImmutableArray.CreateBuilder<Header>();
        while (await reader.LineAsync(budget, ct).ConfigureAwait(false) is { Length: > 0 } line)
        {
            if (line[0] is ' ' or '\t' && headers.Count > 0) headers[^1] = headers[^1] with { Value = $"{headers[^1].Value} {Trimmed(line)}" };
            else headers.Add(FieldOf(line));
        }
        return headers.ToImmutable();
    }

    private static int StatusOf(string line)
    {
        var rest = line.AsSpan(Math.Min(VersionLength, line.Length));
        return line is ['H', 'T', 'T', 'P', '/', '1', '.', >= '0' and <= '9', ..] && rest is [' ', _, _, _] or [' ', _, _, _, ' ', ..]
            && int.TryParse(rest[1..4], NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status >= 100
            ? status : throw NotHttp("what should be a status line is none");
    }

    private static Header FieldOf(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !line.AsSpan(0, colon).ContainsAnyExcept(Token)
            ? new(line[..colon], Trimmed(line[(colon + 1)..])) : throw NotHttp("a header line has no name");
    }

    private static string Trimmed(string text) => text.Trim(' ', '\t');

    private static AnswerException NotHttp(string what) => new(ConnectionEnd.NotHttp, $"sent what is not HTTP: {what}");
}
