using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>Kestrel without a host around it: no configuration, no logging, no middleware.</summary>
internal sealed class KestrelFront : IEndpoint, IHttpApplication<HttpContext>
{
    private readonly IResponder responder;
    private readonly KestrelServer server;
    private readonly CancellationTokenSource stopping = new();

    private KestrelFront(IResponder responder)
    {
        this.responder = responder;
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        server = new KestrelServer(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    /// <inheritdoc/>
    public Uri Address => new(server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Binds and listens.</summary>
    public static async Task<KestrelFront> StartAsync(IResponder responder)
    {
        var front = new KestrelFront(responder);
        await front.server.StartAsync(front, CancellationToken.None);
        return front;
    }

    /// <inheritdoc/>
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc/>
    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    /// <inheritdoc/>
    public async Task ProcessRequestAsync(HttpContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping.Token);
        try
        {
            var call = await KestrelMessages.ReadAsync(context.Request, ending.Token);
            var answer = await responder.AnswerAsync(call, ending.Token);
            await KestrelMessages.WriteAsync(context, answer, ending.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await server.StopAsync(new CancellationToken(canceled: true));
        server.Dispose();
        stopping.Dispose();
    }
}
