using System.Runtime.CompilerServices;
using ConformanceHarness.Transport.Pacing;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Transport.Http;

/// <summary>Exchanges over HTTP/1.1 by the platform's client; see <see cref="HttpFidelity"/> for what that alters.</summary>
/// <remarks>
/// A server may close an idle connection at any moment, also just as a request is on its way to it (RFC 9112, section 9.5).
/// That is no fault of the server, so a request that gets not a byte of an answer on a connection that was idle before is
/// sent once more, on a new one; a server that closes or resets every time still shows. Section 9.3.1 leaves such a retry to
/// those who know that the request may be repeated: where it may not, <see cref="TransportOptions.RetryIdleClose"/> is off.
/// </remarks>
public sealed class HttpExchanger : IExchanger
{
    private readonly TransportOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpInvokers _invokers;
    private readonly RequestTargets _targets;
    private readonly DeadlinePool _deadlines;
    private readonly Turns _turns;
    private readonly string _peer;
    private long _retries;

    /// <summary>An exchanger that connects when the first request is sent.</summary>
    /// <exception cref="TransportConfigurationException">An option is out of range, or the CA file cannot be used.</exception>
    public HttpExchanger(TransportOptions options)
        : this(OptionCheck.Checked(options), new Turns(options))
    {
    }

    internal HttpExchanger(TransportOptions options, Turns turns)
    {
        (_options, _turns) = (options, turns);
        _time = options.TimeProvider;
        _invokers = new(options);
        _targets = new(options.Endpoint);
        _deadlines = new(options.Timeout, _time);
        _peer = options.Endpoint.Authority;
    }

    /// <summary>How many requests were sent again because an idle connection had been closed.</summary>
    public long Retries => Interlocked.Read(ref _retries);

    /// <inheritdoc/>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Exchange> SendAsync(Request request, CancellationToken ct)
    {
        if (request is not HttpRequest http) throw new ArgumentException("Only HTTP requests go over an HTTP client.", nameof(request));
        var target = _targets.Resolve(http.Path);
        await _turns.EnterAsync(ct).ConfigureAwait(false);
        try
        {
            var sent = _options.Signer is { } signer
                ? await signer.SignAsync(HeaderLines.Joined(http), target, ct).ConfigureAwait(false) : http;
            var started = _time.GetTimestamp();
            var outcome = await WithinTimeAsync(sent, target, ct).ConfigureAwait(false);
            return new(http, outcome, _time.GetElapsedTime(started));
        }
        finally
        {
            _turns.Leave();
        }
    }

    private async ValueTask<Outcome> WithinTimeAsync(HttpRequest request, Uri target, CancellationToken ct)
    {
        var deadline = _deadlines.Rent();
        var registration = ct.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), deadline);
        try
        {
            return await AttemptAsync(_invokers.Pooled, request, target, deadline.Token, ct).ConfigureAwait(false);
        }
        finally
        {
            registration.Dispose();
            _deadlines.Return(deadline);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Outcome> AttemptAsync(HttpMessageInvoker invoker, HttpRequest request, Uri target, CancellationToken deadline, CancellationToken ct)
    {
        using var message = RequestMessage.Of(request, target);
        var answered = false;
        try
        {
            using var answer = await invoker.SendAsync(message, deadline).ConfigureAwait(false);
            answered = true;
            var headers = ResponseHead.Read(answer);
            var body = await ResponseBody.ReadAsync(answer, _options.MaxBodyBytes, deadline).ConfigureAwait(false);
            return new Response { Status = (int)answer.StatusCode, Headers = headers, Body = body.Bytes, Truncated = body.Truncated };
        }
        catch (Exception) when (deadline.IsCancellationRequested)
        {
            ct.ThrowIfCancellationRequested();
            return new TransportFailure(FailureKind.Timeout, answered
                ? $"the answer of {_peer} did not end within {_options.Timeout.TotalMilliseconds:0} ms"
                : $"no answer from {_peer} within {_options.Timeout.TotalMilliseconds:0} ms");
        }
        catch (HttpRequestException error) when (MayRetry(error, invoker))
        {
            Interlocked.Increment(ref _retries);
            return await AttemptAsync(_invokers.Fresh, request, target, deadline, ct).ConfigureAwait(false);
        }
        catch (Exception error) when (Failures.Of(error, _peer) is { } failure)
        {
            return failure;
        }
    }

    private bool MayRetry(HttpRequestException error, HttpMessageInvoker invoker) =>
        _options.RetryIdleClose && invoker == _invokers.Pooled && error.InnerException is NoAnswerException { Reused: true };

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _invokers.Dispose();
        _deadlines.Dispose();
        _turns.Dispose();
        return ValueTask.CompletedTask;
    }
}
