using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>A bare listener that writes answers byte for byte as told.</summary>
internal sealed class SocketFront : IEndpoint
{
    private static readonly TimeSpan Lingering = TimeSpan.FromSeconds(1);
    private readonly IResponder responder;
    private readonly HttpFault fault;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;

    private SocketFront(IResponder responder, HttpFault fault)
    {
        (this.responder, this.fault) = (responder, fault);
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <inheritdoc/>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>Binds and listens.</summary>
    public static SocketFront Start(IResponder responder, HttpFault fault = HttpFault.None) => new(responder, fault);

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
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var owned = client;
        if (!client.Connected)
            return;
        client.NoDelay = true;
        using var stream = client.GetStream();
        var reader = new SocketReader(stream, fault);
        try
        {
            while (await reader.ReadAsync(stopping.Token) is { } call)
                if (!await AnswerAsync(client, reader, call))
                    return;
        }
        catch (RefusedException refused)
        {
            await RefuseAsync(client.Client, stream, refused.Status);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or InvalidOperationException)
        {
            client.LingerState = new LingerOption(true, 0);
            client.Client.Dispose();
        }
    }

    private async Task<bool> AnswerAsync(TcpClient client, SocketReader reader, Call call)
    {
        var answer = await responder.AnswerAsync(call, stopping.Token);
        if (fault == HttpFault.PipelinedDropped)
            reader.Drop();
        if (fault == HttpFault.PipelinedAnsweredBackwards && reader.HasMore && await reader.ReadAsync(stopping.Token) is { } next)
        {
            await SocketWriter.WriteAsync(client, next, await responder.AnswerAsync(next, stopping.Token), fault, stopping.Token);
            return await SocketWriter.WriteAsync(client, call, answer, fault, stopping.Token);
        }

        if (fault == HttpFault.AnswersTwice && call.Path != "/")
            await SocketWriter.WriteAsync(client, call, answer, fault, stopping.Token);
        return await SocketWriter.WriteAsync(client, call, answer, fault, stopping.Token);
    }

    // What is still on its way would make the close a reset, and a reset may take the answer along.
    private async Task RefuseAsync(Socket client, NetworkStream stream, int status)
    {
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} -\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"), stopping.Token);
            client.Shutdown(SocketShutdown.Send);
            using var lingering = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
            lingering.CancelAfter(Lingering);
            var rest = new byte[16_384];
            while (await stream.ReadAsync(rest, lingering.Token) > 0)
                continue;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            // The client has gone.
        }
    }
}
