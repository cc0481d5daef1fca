using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>A hostile endpoint that is up.</summary>
/// <param name="address">Where it is.</param>
/// <param name="owned">What ends with it.</param>
internal sealed class HostileHost(Uri address, params ImmutableArray<IAsyncDisposable> owned) : IAsyncDisposable
{
    public Uri Address => address;

    /// <summary>How the way to it differs from the usual.</summary>
    public Func<TransportOptions, TransportOptions> With { get; init; } = options => options;

    /// <summary>What must hold of it after the run.</summary>
    public Action Afterwards { get; init; } = () => { };

    /// <summary>A raw server that does this to each connection.</summary>
    public static HostileHost Of(Func<RawConnection, Task> serve) => Of(RawServer.Start(serve));

    /// <summary>A raw server that does this to each request on a connection.</summary>
    public static HostileHost OfEach(Func<RawConnection, string, Task> answer) => Of(async connection =>
    {
        while (await connection.ReadRequestAsync() is { } request) await answer(connection, request);
    });

    public static HostileHost Of(RawServer server) => new(server.Endpoint, server);

    public async ValueTask DisposeAsync()
    {
        foreach (var part in owned) await part.DisposeAsync();
    }
}
