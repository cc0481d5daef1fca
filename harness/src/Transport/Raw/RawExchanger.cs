using System.Net.Security;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Transport.Pacing;
using ConformanceHarness.Transport.Tls;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Transport.Raw;

/// <summary>
/// Exchanges raw bytes, over a connection for each request, which is plain TCP or TLS as the endpoint's scheme says. The
/// bytes go out exactly as they are: no base path, no header and no signature is added, whatever the options say.
/// </summary>
/// <remarks>
/// The outcome is <see cref="RawAnswers"/> once there was a connection, whatever came of it, and a
/// <see cref="TransportFailure"/> when there was none. The time-out is prolonged by the request's own pauses.
/// </remarks>
public sealed class RawExchanger : IExchanger
{
    private readonly TransportOptions _options;
    private readonly SslClientAuthenticationOptions? _tls;
    private readonly Turns _turns;
    private readonly string _peer;

    /// <summary>An exchanger that connects for each request.</summary>
    /// <exception cref="TransportConfigurationException">An option is out of range, or the CA file cannot be used.</exception>
    public RawExchanger(TransportOptions options)
        : this(OptionCheck.Checked(options), new Turns(options))
    {
    }

    internal RawExchanger(TransportOptions options, Turns turns)
    {
        (_options, _turns, _peer) = (options, turns, options.Endpoint.Authority);
        if (options.Endpoint.Scheme != "https") return;
        _tls = TlsOptions.For(options);
        _tls.TargetHost = options.Endpoint.IdnHost;
    }

    /// <inheritdoc/>
    public async ValueTask<Exchange> SendAsync(Request request, CancellationToken ct)
    {
        if (request is not RawRequest raw) throw new ArgumentException("Only raw requests go over a raw connection.", nameof(request));
        await _turns.EnterAsync(ct).ConfigureAwait(false);
        try
        {
            return await WithinTimeAsync(raw, ct).ConfigureAwait(false);
        }
        finally
        {
            _turns.Leave();
        }
    }

    private async Task<Exchange> WithinTimeAsync(RawRequest request, CancellationToken ct)
    {
        var time = _options.TimeProvider;
        var started = time.GetTimestamp();
        using var timeout = new CancellationTokenSource(_options.Timeout + request.Paused, time);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        RawConnection connection;
        try
        {
            connection = await RawConnection.OpenAsync(_options.Endpoint, _tls, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (!ct.IsCancellationRequested && FailureOf(error) is { } failure)
        {
            return new(request, failure, time.GetElapsedTime(started));
        }
        await using (connection.ConfigureAwait(false))
        {
            using var session = new RawSession(connection, request, _options, _peer);
            var answers = await session.RunAsync(deadline.Token).ConfigureAwait(false);
            ct.ThrowIfCancellationRequested();
            return new(request, answers, time.GetElapsedTime(started, session.LastAt));
        }
    }

    private TransportFailure? FailureOf(Exception error) => Failures.Of(error, _peer) switch
    {
        // A connection that ends before there is a session never gets to HTTP.
        { Kind: FailureKind.Incomplete } when _tls is not null => new(FailureKind.Tls, $"no TLS session with {_peer}: the connection ended in the handshake"),
        var failure => failure,
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _turns.Dispose();
        return ValueTask.CompletedTask;
    }
}
