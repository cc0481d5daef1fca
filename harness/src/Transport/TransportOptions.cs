using ConformanceHarness.Transport.Signing;

namespace ConformanceHarness.Transport;

/// <summary>Where requests go, and the bounds that keep a hostile endpoint from holding or filling the harness.</summary>
public sealed record TransportOptions
{
    /// <summary>An absolute http or https address; its path is put before the path of every request.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>What times, delays and signatures are measured by.</summary>
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>From the start of the connection to the last byte of the answer; one retry included, waiting for a turn not.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Bytes of a body that are kept; the answer is cut there, and the connection dropped.</summary>
    public int MaxBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>Bytes of an answer's status line and headers; rounded up to whole KiB, as the HTTP client counts them.</summary>
    public int MaxHeaderBytes { get; init; } = 64 * 1024;

    /// <summary>Requests under way, and so connections, at once. More wait for their turn.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>Requests a second at most, evenly spaced; none when null.</summary>
    public double? RateLimit { get; init; }

    /// <summary>Sends once more what met a connection closed while idle, though the server may have acted on it; see <see cref="Http.HttpExchanger"/>.</summary>
    public bool RetryIdleClose { get; init; } = true;

    /// <summary>A PEM file with the certificates to trust, in place of the system's.</summary>
    public string? CaFile { get; init; }

    /// <summary>Accepts any certificate for any host.</summary>
    public bool Insecure { get; init; }

    /// <summary>Signs each request just before it goes out; none when null.</summary>
    public ISigner? Signer { get; init; }
}
