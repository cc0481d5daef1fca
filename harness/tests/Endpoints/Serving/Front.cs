namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>What speaks HTTP for an endpoint.</summary>
public enum Front
{
    /// <summary>Kestrel: a complete HTTP/1.1 server.</summary>
    Kestrel,

    /// <summary>A bare listener, for what Kestrel will not write: header names in lower case, content ended by the
    /// connection, a length that is not kept.</summary>
    Socket,
}
