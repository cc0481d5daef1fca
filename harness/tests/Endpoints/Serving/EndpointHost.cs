namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>Puts a responder behind a front.</summary>
public static class EndpointHost
{
    /// <summary>Listens on a free port of 127.0.0.1; the endpoint answers once this returns.</summary>
    public static async Task<IEndpoint> StartAsync(IResponder responder, Front front = Front.Kestrel) => front switch
    {
        Front.Kestrel => await KestrelFront.StartAsync(responder),
        Front.Socket => SocketFront.Start(responder),
        _ => throw new ArgumentOutOfRangeException(nameof(front)),
    };

    /// <summary>The same on a front that does HTTP wrongly in one way.</summary>
    public static IEndpoint StartBroken(IResponder responder, HttpFault fault) => SocketFront.Start(responder, fault);
}
