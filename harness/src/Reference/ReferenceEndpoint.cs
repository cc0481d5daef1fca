using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ConformanceHarness.Reference.Hosting;
using ConformanceHarness.Reference.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using WireMock.Logging;
using WireMock.RequestBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace ConformanceHarness.Reference;

/// <summary>The reference on the network: WireMock.Net with one mapping, on 127.0.0.1 only, keeping no record of requests.</summary>
public sealed class ReferenceEndpoint : IAsyncDisposable
{
    private readonly WireMockServer _server;
    private readonly ReferenceService _service;

    private ReferenceEndpoint(WireMockServer server, ReferenceService service)
    {
        _server = server;
        _service = service;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.Ports[0]}/"));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>How many requests WireMock remembers: none, however many came.</summary>
    internal int Remembered => _server.LogEntries.Count;

    /// <summary>Starts listening; returns when the first request can be sent.</summary>
    /// <exception cref="SocketException">The port is taken or may not be used.</exception>
    /// <exception cref="NotSupportedException">The model demands an output member for which no value can be made.</exception>
    public static ReferenceEndpoint Start(ReferenceOptions options)
    {
        var service = new ReferenceService(options.Change(
            ReferenceBehavior.Conforming(options.Specification, options.Bindings, options.World)));
        EnsureFree(options.Port);
        var server = WireMockServer.Start(Settings(options.Port, service));
        server.Given(Request.Create().WithPath(_ => true)).RespondWith(new AnswerProvider(service, options.Time));
        return new ReferenceEndpoint(server, service);
    }

    /// <summary><see cref="Start"/> without holding the caller's thread.</summary>
    /// <inheritdoc cref="Start" path="/exception"/>
    public static Task<ReferenceEndpoint> StartAsync(ReferenceOptions options) => Task.Run(() => Start(options));

    /// <summary>Brings the state back to the start, as a POST to <see cref="ReferenceService.ResetPath"/> does.</summary>
    public void Reset() => _service.Reset();

    /// <summary>Stops listening and closes all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.Run(_server.Stop).ConfigureAwait(false);
        _server.Dispose();
    }

    private static WireMockServerSettings Settings(int port, ReferenceService service) => new()
    {
        // Spelled so, WireMock binds this one address; for "127.0.0.1" it would bind that of IPv6 too.
        Urls = [string.Create(CultureInfo.InvariantCulture, $"http://127.1:{port}")],
        Logger = new WireMockNullLogger(),
        MaxRequestLogCount = 0,
        StartAdminInterface = false,
        AllowBodyForAllHttpMethods = true,
        DisableJsonBodyParsing = true,
        DisableRequestBodyDecompressing = true,
        DisableDeserializeFormUrlEncoded = true,
        HandleRequestsSynchronously = false,
        SaveUnmatchedRequests = false,
        AdditionalServiceRegistration = services =>
            services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false),
        PreWireMockMiddlewareInit = app => FrontDoor.Install((IApplicationBuilder)app, service),
    };

    // WireMock would wait its whole start time-out for a port that is taken, and then speak of the time.
    private static void EnsureFree(int port)
    {
        if (port == 0) return;
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
    }
}
