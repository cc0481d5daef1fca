using ConformanceHarness.Reference.Service;
using ConformanceHarness.Transport;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Cli.Mutants;

/// <summary>
/// Asks a reference in this process, without a network: a thousand endpoints are measured in the time that tens would take
/// over HTTP. What HTTP would alter is altered here too; who waits longer than the time-out is not made to wait at all.
/// </summary>
internal sealed class InProcessExchanger(ReferenceService service, TimeSpan timeout, TimeProvider time) : IExchanger
{
    private const int MaxBody = 1024 * 1024;

    public async ValueTask<Exchange> SendAsync(Request request, CancellationToken ct)
    {
        if (request is not HttpRequest http) throw new ArgumentException("Only HTTP requests can be answered.", nameof(request));
        ct.ThrowIfCancellationRequested();
        var began = time.GetTimestamp();
        var delay = service.Behavior.Delay(http);
        if (delay >= timeout) return new(http, new TransportFailure(FailureKind.Timeout, $"no answer within {timeout.TotalMilliseconds:0} ms"), timeout);
        if (delay > TimeSpan.Zero) await Task.Delay(delay, time, ct).ConfigureAwait(false);
        Outcome outcome = service.Behavior.Breaks(http) is { } kind ? new TransportFailure(kind, "the connection was closed") : Delivered(http, service.Answer(AsReceived(http)));
        return new(http, outcome, time.GetElapsedTime(began));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // RFC 9110, section 5.5: white space around a value is none of it.
    private static HttpRequest AsReceived(HttpRequest request) => request.Headers.All(header => header.Value.AsSpan().Trim(" \t").Length == header.Value.Length)
        ? request : request with { Headers = [.. request.Headers.Select(header => header with { Value = header.Value.Trim(' ', '\t') })] };

    // RFC 9110, sections 9.3.2, 15.3.5 and 15.4.5: these have no body.
    private static Response Delivered(HttpRequest request, Response response) =>
        request.Method == "HEAD" || response.Status is 204 or 304 ? response with { Body = ReadOnlyMemory<byte>.Empty }
        : response.Body.Length > MaxBody ? response with { Body = response.Body[..MaxBody], Truncated = true } : response;
}
