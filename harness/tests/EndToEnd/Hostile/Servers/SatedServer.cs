using System.Net;
using System.Net.Sockets;
using ConformanceHarness.Tests.Transport.Servers;

namespace ConformanceHarness.Tests.EndToEnd.Hostile.Servers;

/// <summary>A conforming server that takes so many connections, answers once on each, and then takes none any more.</summary>
internal sealed class SatedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly SoundAnswers _answers = new(answer => answer with { Close = true });

    public SatedServer(int connections)
    {
        _listener.Start(backlog: 1);
        _ = AcceptAsync(connections);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public ValueTask DisposeAsync()
    {
        _listener.Stop();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync(int connections)
    {
        for (; connections > 0; connections--) _ = ServeAsync(await _listener.AcceptSocketAsync());
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            var connection = new RawConnection(socket, 0);
            if (await connection.ReadRequestAsync() is { } request) await connection.SendAsync(await _answers.ToAsync(request));
        }
    }
}
