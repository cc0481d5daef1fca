using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>Reads HTTP/1.1 requests off a connection (RFC 9112) and refuses whatever is none, but for one fault.</summary>
internal sealed partial class SocketReader(NetworkStream stream, HttpFault fault = HttpFault.None)
{
    private const int MostEmptyLines = 8;
    private const int MostHeaders = 1000;
    private readonly SocketBytes bytes = new(stream, fault);

    /// <summary>Whether more has come already.</summary>
    public bool HasMore => bytes.Any;

    /// <summary>Forgets whatever more has come.</summary>
    public void Drop() => bytes.Drop();

    /// <summary>The next request; null at the end of the connection.</summary>
    /// <exception cref="RefusedException">What came is no request that could be answered.</exception>
    public async Task<Call?> ReadAsync(CancellationToken cancellation)
    {
        if (await StartAsync(cancellation) is not { } start)
            return null;
        if (start.Split(' ') is not [var method, var target, var version] || !Token().IsMatch(method) || target.Length == 0)
            throw new RefusedException(fault == HttpFault.OddRequestLineFails ? 500 : 400);
        if (version is not ("HTTP/1.1" or "HTTP/1.0"))
            throw new RefusedException(fault == HttpFault.OtherVersionFails ? 500 : 505);
        if (fault == HttpFault.LowerCaseMethodReset && method == "post")
            throw new IOException("reset on purpose");
        var headers = await HeadersAsync(cancellation);
        if (fault == HttpFault.OnePacketAsked && !bytes.Any)
            throw new RefusedException(400);
        var call = new Call(fault == HttpFault.GetTakenForPost && method == "GET" ? "POST" : method, PathOf(target), headers, default) { IsOld = version == "HTTP/1.0" };
        Check(call);
        if (call.Header("Expect") is { } expected && !call.IsOld)
            await ExpectAsync(expected, cancellation);
        return fault == HttpFault.BodyOfGetLeft && method == "GET" ? call : call with { Body = await new SocketBody(bytes, fault).ReadAsync(call, cancellation) };
    }

    private async Task<string?> StartAsync(CancellationToken cancellation)
    {
        for (var at = 0; at < MostEmptyLines; at++)
        {
            var line = await bytes.LineAsync(cancellation);
            if (line is not "")
                return line;
            if (fault == HttpFault.EmptyLineRefused)
                break;
        }

        throw new RefusedException(400);
    }

    private async Task ExpectAsync(string expected, CancellationToken cancellation)
    {
        if (!expected.Equals("100-continue", StringComparison.OrdinalIgnoreCase))
        {
            if (fault == HttpFault.OtherExpectationFails)
                throw new RefusedException(500);
            return;
        }

        if (fault == HttpFault.ContinueNeverSent)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), cancellation);
    }

    private async Task<ImmutableArray<(string, string)>> HeadersAsync(CancellationToken cancellation)
    {
        var headers = ImmutableArray.CreateBuilder<(string, string)>();
        while (await bytes.LineAsync(cancellation) is { } line)
        {
            if (line.Length == 0)
                return headers.ToImmutable();
            if (line[0] is ' ' or '\t' && fault == HttpFault.FoldedLineHangs)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            headers.Add(Header(line));
            if (headers.Count > MostHeaders)
                throw new RefusedException(431);
        }

        throw new RefusedException(400);
    }

    private (string, string) Header(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? "" : line[..colon];
        if (fault == HttpFault.SpaceBeforeColonTaken)
            name = name.TrimEnd(' ', '\t');
        if (!Token().IsMatch(name) || line.AsSpan().ContainsAny('\0', '\r'))
            throw new RefusedException(fault == HttpFault.HeaderSyntaxFails ? 500 : 400);
        var value = line[(colon + 1)..];
        return (name, fault == HttpFault.WhiteSpaceKept && name == "X-Amz-Target" ? value[(value is [' ', ..] ? 1 : 0)..] : value.Trim(' ', '\t'));
    }

    private void Check(Call call)
    {
        var names = fault == HttpFault.HeaderNamesCompared ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var hosts = call.Headers.Count(h => h.Name.Equals("Host", names));
        if ((hosts > 1 || (hosts == 0 && !call.IsOld)) && fault != HttpFault.HostNotAskedFor)
            throw new RefusedException(400);
        if (fault == HttpFault.OtherPathFails && call.Path != "/")
            throw new RefusedException(500);
        if (fault == HttpFault.RepeatedTargetFails && call.Headers.Count(h => h.Name.Equals("X-Amz-Target", StringComparison.OrdinalIgnoreCase)) > 1)
            throw new RefusedException(500);
    }

    private string PathOf(string target)
    {
        if (target.StartsWith('/') || target == "*")
            return target.Split('?')[0];
        if (fault == HttpFault.AbsoluteFormNotKnown)
            throw new RefusedException(404);
        return Uri.TryCreate(target, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") ? uri.AbsolutePath : target;
    }

    [GeneratedRegex(@"\A[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,128}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
