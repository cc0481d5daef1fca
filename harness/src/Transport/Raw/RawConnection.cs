using System.Net.Security;
using System.Net.Sockets;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Transport.Raw;

/// <summary>A connection that nothing but the harness writes to: TCP, or TLS over it.</summary>
internal sealed class RawConnection : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly SslStream? _tls;

    private RawConnection(Socket socket, Stream stream, SslStream? tls) => (_socket, Stream, _tls) = (socket, stream, tls);

    /// <summary>What comes in and goes out.</summary>
    public Stream Stream { get; }

    /// <summary>Connects; whatever goes wrong is thrown as the platform throws it.</summary>
    public static async Task<RawConnection> OpenAsync(Uri endpoint, SslClientAuthenticationOptions? tls, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // Looking a name up cannot be cancelled everywhere; waiting for it can.
            await socket.ConnectAsync(endpoint.IdnHost, endpoint.Port, ct).AsTask().WaitAsync(ct).ConfigureAwait(false);
            var plain = new NetworkStream(socket, ownsSocket: true);
            if (tls is null) return new(socket, plain, null);
            var secure = new SslStream(plain);
            await secure.AuthenticateAsClientAsync(tls, ct).ConfigureAwait(false);
            return new(socket, secure, secure);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends every chunk with its pauses. False when the connection, or the time, ended before the last byte.</summary>
    public async Task<bool> SendAsync(RawRequest request, TimeProvider time, CancellationToken ct)
    {
        try
        {
            foreach (var (bytes, pause, oneByOne) in request.Chunks)
            {
                for (var left = bytes; !left.IsEmpty;)
                {
                    var count = oneByOne ? 1 : left.Length;
                    await Stream.WriteAsync(left[..count], ct).ConfigureAwait(false);
                    left = left[count..];
                    if (pause > TimeSpan.Zero) await Task.Delay(pause, time, ct).ConfigureAwait(false);
                }
            }
            if (request.HalfClose) await CloseSendingAsync().ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The socket first: a server that does not read could hold up the farewell of TLS.
        _socket.Dispose();
        await Stream.DisposeAsync().ConfigureAwait(false);
    }

    private async Task CloseSendingAsync()
    {
        if (_tls is not null) await _tls.ShutdownAsync().ConfigureAwait(false);
        _socket.Shutdown(SocketShutdown.Send);
    }
}
