using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ConformanceHarness.Tests.Transport.Servers;

/// <summary>A server on loopback that does to each connection what a test says, however wrong.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<Socket> _sockets = [];
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Func<RawConnection, Task> _serve;
    private readonly Task _accepting;
    private int _accepted;

    private RawServer(Func<RawConnection, Task> serve)
    {
        _serve = serve;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public static RawServer Start(Func<RawConnection, Task> serve) => new(serve);

    /// <summary>Serves each request of a connection by turns, noting its text, until the client closes.</summary>
    public static RawServer ForEachRequest(Func<RawConnection, string, Task> answer)
    {
        RawServer? server = null;
        return server = new(async connection =>
        {
            while (await connection.ReadRequestAsync() is { } request)
            {
                server!._requests.Enqueue(request);
                await answer(connection, request);
            }
        });
    }

    /// <summary>Sends the same bytes to every request, then closes.</summary>
    public static RawServer Sending(string latin1) => Start(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(latin1);
        connection.Close();
    });

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Endpoint => new($"http://127.0.0.1:{Port}/");

    public int Accepted => Volatile.Read(ref _accepted);

    public IReadOnlyList<string> Requests => [.. _requests];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        foreach (var socket in _sockets) socket.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync();
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
            socket.NoDelay = true;
            _sockets.Add(socket);
            _ = ServeAsync(socket, Interlocked.Increment(ref _accepted));
        }
    }

    private async Task ServeAsync(Socket socket, int number)
    {
        await Task.Yield();
        try
        {
            await _serve(new RawConnection(socket, number));
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or IOException)
        {
            // The client went away, which is what many of these tests are about.
            socket.Dispose();
        }
    }
}
