using System.Net;
using System.Net.Sockets;
using ConformanceHarness.Campaign.Verdicts;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>Endpoints that are not there.</summary>
internal static class Unreachable
{
    public static ImmutableArray<HostileEndpoint> All { get; } =
    [
        new("connection-refused", ExitCodes.NoVerdict, () =>
        {
            // Bound but not listening: the port is nobody else's meanwhile.
            var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            return new HostileHost(new($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndPoint!).Port}/"), new Bound(taken));
        }) { Says = "nobody listens at 127.0.0.1:" },
        new("name-that-does-not-resolve", ExitCodes.NoVerdict, () => new HostileHost(new("http://nosuchhost.invalid/"))) { Says = "the name of nosuchhost.invalid is not known" },
    ];

    private sealed class Bound(Socket socket) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            socket.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
