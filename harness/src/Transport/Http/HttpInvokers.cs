using System.Net;
using System.Text;
using ConformanceHarness.Transport.Tls;

namespace ConformanceHarness.Transport.Http;

/// <summary>
/// The platform's HTTP client with everything off that would act on its own: redirects, decompression, proxies, cookies,
/// credentials, trace headers. What is asked goes out, what comes back is shown.
/// </summary>
internal sealed class HttpInvokers : IDisposable
{
    private readonly Lazy<HttpMessageInvoker> _fresh;

    public HttpInvokers(TransportOptions options)
    {
        Pooled = new(Handler(options));
        _fresh = new(() =>
        {
            var handler = Handler(options);
            handler.PooledConnectionLifetime = TimeSpan.Zero;
            return new(handler);
        });
    }

    /// <summary>Reuses connections.</summary>
    public HttpMessageInvoker Pooled { get; }

    /// <summary>Opens a connection for each request.</summary>
    public HttpMessageInvoker Fresh => _fresh.Value;

    public void Dispose()
    {
        Pooled.Dispose();
        if (_fresh.IsValueCreated) _fresh.Value.Dispose();
    }

    private static SocketsHttpHandler Handler(TransportOptions options) => new()
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = options.Timeout,
        MaxConnectionsPerServer = options.Concurrency,
        MaxResponseDrainSize = 0,
        MaxResponseHeadersLength = (options.MaxHeaderBytes + 1023) / 1024,
        PlaintextStreamFilter = (context, _) => new(new ConnectionStream(context.PlaintextStream)),
        PreAuthenticate = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        ResponseDrainTimeout = TimeSpan.Zero,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        SslOptions = TlsOptions.For(options),
        UseCookies = false,
        UseProxy = false,
    };
}
