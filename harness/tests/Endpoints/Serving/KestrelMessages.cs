using Microsoft.AspNetCore.Http;

namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>Between Kestrel's messages and ours.</summary>
internal static class KestrelMessages
{
    private const int ChunkBytes = 16;
    private static readonly ReadOnlyMemory<byte> Spaces = Enumerable.Repeat((byte)' ', 65_536).ToArray();

    /// <summary>The request in full.</summary>
    public static async Task<Call> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        var headers = from header in request.Headers from value in header.Value select (header.Key, value);
        return new Call(request.Method, request.Path.Value ?? "", [.. headers], body.ToArray());
    }

    /// <summary>Sends the answer, or does not, as its fate says.</summary>
    public static async Task WriteAsync(HttpContext context, Answer answer, CancellationToken cancellation)
    {
        if (answer.Delay > TimeSpan.Zero)
            await Task.Delay(answer.Delay, TimeProvider.System, cancellation);
        switch (answer.Fate)
        {
            case Fate.Withheld:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
                break;
            case Fate.Reset:
                context.Abort();
                break;
            case Fate.Sent:
                WriteHead(context.Response, answer);
                if (HasContent(context.Request.Method, answer))
                    await WriteContentAsync(context.Response, answer, cancellation);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(answer));
        }
    }

    /// <summary>Neither HEAD nor these statuses carry content (RFC 9110, section 6.4.1).</summary>
    public static bool HasContent(string method, Answer answer) =>
        method != "HEAD" && answer.Status is not (204 or 304);

    private static void WriteHead(HttpResponse response, Answer answer)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            response.Headers.Append(name, value);
        if (answer.Close)
            response.Headers.Connection = "close";
        if (answer.Framing == Framing.Length && answer.Padding < Answer.Endless && answer.Status is not (204 or 304))
            response.ContentLength = answer.Body.Length + answer.Padding;
    }

    private static async Task WriteContentAsync(HttpResponse response, Answer answer, CancellationToken cancellation)
    {
        var pieces = answer.Framing == Framing.Chunked ? ChunkBytes : Math.Max(1, answer.Body.Length);
        for (var at = 0; at < answer.Body.Length; at += pieces)
        {
            var piece = answer.Body.Slice(at, Math.Min(pieces, answer.Body.Length - at));
            await response.Body.WriteAsync(piece, cancellation);
            if (answer.Framing == Framing.Chunked)
                await response.Body.FlushAsync(cancellation);
        }

        for (var left = answer.Padding; left > 0; left -= Math.Min(left, Spaces.Length))
            await response.Body.WriteAsync(Spaces[..(int)Math.Min(left, Spaces.Length)], cancellation);
    }
}
