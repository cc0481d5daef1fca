using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using ConformanceHarness.Tests.Transport.Servers;

namespace ConformanceHarness.Tests.EndToEnd.Hostile.Servers;

/// <summary>A conforming server that dies at a request and, if it is meant to, comes back on its port.</summary>
/// <param name="answers">What it answers while it lives.</param>
/// <param name="diesAt">The how-manieth request it dies at.</param>
/// <param name="comesBackAfter">How long it is away; for good when null.</param>
/// <param name="lastWords">How many bytes of the last answer still go out.</param>
internal sealed class MortalServer(SoundAnswers answers, int diesAt, TimeSpan? comesBackAfter, int lastWords) : IAsyncDisposable
{
    private readonly ConcurrentBag<Socket> _sockets = [];
    private TcpListener _listener = null!;
    private Task _life = Task.CompletedTask;
    private int _port;
    private int _requests;
    private volatile bool _over;

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public MortalServer Start()
    {
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync(_listener);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        _over = true;
        _listener.Stop();
        await _life;
        foreach (var socket in _sockets) socket.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync();
                socket.NoDelay = true;
                _sockets.Add(socket);
                _ = ServeAsync(socket);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It has died.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            var connection = new RawConnection(socket, 0);
            while (await connection.ReadRequestAsync() is { } request)
            {
                var answer = await answers.ToAsync(request);
                if (Interlocked.Increment(ref _requests) != diesAt)
                {
                    await connection.SendAsync(answer);
                    continue;
                }
                await connection.SendAsync(answer.AsMemory(0, lastWords));
                await Task.Delay(20);
                Die();
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            socket.Dispose();
        }
    }

    private void Die()
    {
        _listener.Stop();
        while (_sockets.TryTake(out var socket)) new RawConnection(socket, 0).Reset();
        if (comesBackAfter is { } away) _life = ComeBackAsync(away);
    }

    private async Task ComeBackAsync(TimeSpan away)
    {
        await Task.Delay(away);
        if (!_over) Start();
    }
}
