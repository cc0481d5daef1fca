using System.Net;
using System.Net.Sockets;

namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>A bare listener that writes answers byte for byte as told.</summary>
internal sealed class SocketFront : IEndpoint
{
    private readonly IResponder responder;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;

    private SocketFront(IResponder responder)
    {
        this.responder = responder;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <inheritdoc/>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>Binds and listens.</summary>
    public static SocketFront Start(IResponder responder) => new(responder);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stopping.Token);
                connections.RemoveAll(c => c.IsCompleted);
                connections.Add(ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var owned = client;
        client.NoDelay = true;
        using var stream = client.GetStream();
        var reader = new SocketReader(stream);
        try
        {
            while (await reader.ReadAsync(stopping.Token) is { } call)
            {
                var answer = await responder.AnswerAsync(call, stopping.Token);
                if (!await SocketWriter.WriteAsync(client, call, answer, stopping.Token))
                    return;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            client.LingerState = new LingerOption(true, 0);
            client.Client.Dispose();
        }
    }
}
