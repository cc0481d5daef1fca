using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ConformanceHarness.Benchmarks.EndToEnd;

/// <summary>A conforming endpoint on bare Kestrel in this process: it parses, validates and answers, and does nothing else.</summary>
internal sealed class FastEndpoint : IHttpApplication<HttpContext>, IAsyncDisposable
{
    private readonly KestrelServer _server;

    private FastEndpoint()
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        _server = new(Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
    }

    public Uri Address => new(_server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<FastEndpoint> StartAsync()
    {
        var endpoint = new FastEndpoint();
        await endpoint._server.StartAsync(endpoint, CancellationToken.None);
        return endpoint;
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        var read = await reader.ReadAsync();
        while (!read.IsCompleted)
        {
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await reader.ReadAsync();
        }
        var (status, body) = FastService.Answer(context.Request, read.Buffer);
        reader.AdvanceTo(read.Buffer.End);
        context.Response.StatusCode = status;
        context.Response.ContentType = FastService.MediaType;
        context.Response.Headers["x-amzn-RequestId"] = "00000000-0000-4000-8000-000000000000";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        _server.Dispose();
    }
}
