using ConformanceHarness.Transport.Http;
using ConformanceHarness.Transport.Pacing;
using ConformanceHarness.Transport.Raw;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Transport;

/// <summary>
/// The way to an endpoint for every kind of request: an HTTP request goes over the HTTP client, raw bytes over a
/// connection of their own. Both together keep to the options' concurrency and rate.
/// </summary>
public sealed class EndpointExchanger : IExchanger
{
    private readonly HttpExchanger _http;
    private readonly RawExchanger _raw;

    /// <summary>An exchanger that connects when the first request is sent.</summary>
    /// <exception cref="TransportConfigurationException">An option is out of range, or the CA file cannot be used.</exception>
    public EndpointExchanger(TransportOptions options)
    {
        var turns = new Turns(OptionCheck.Checked(options));
        (_http, _raw) = (new(options, turns), new(options, turns));
    }

    /// <inheritdoc/>
    public ValueTask<Exchange> SendAsync(Request request, CancellationToken ct) =>
        request is RawRequest ? _raw.SendAsync(request, ct) : _http.SendAsync(request, ct);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _http.DisposeAsync().ConfigureAwait(false);
        await _raw.DisposeAsync().ConfigureAwait(false);
    }
}
