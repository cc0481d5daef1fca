using System.Net;
using System.Net.Sockets;

namespace ConformanceHarness.Tests.EndToEnd.Hostile.Servers;

/// <summary>Another host, which nobody must ever connect to.</summary>
internal sealed class Decoy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Parse("127.0.0.2"), 0);

    public Decoy() => _listener.Start();

    public Uri Address => new($"http://127.0.0.2:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Whether anybody has connected: the kernel takes connections before anybody accepts them.</summary>
    public bool WasMet => _listener.Pending();

    public ValueTask DisposeAsync()
    {
        _listener.Stop();
        return ValueTask.CompletedTask;
    }
}
