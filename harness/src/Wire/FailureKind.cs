namespace ConformanceHarness.Wire;

/// <summary>Why no whole answer came.</summary>
public enum FailureKind
{
    /// <summary>Nobody listens there.</summary>
    ConnectionRefused,
    /// <summary>The host's name is not known.</summary>
    NameNotResolved,
    /// <summary>The network or host cannot be reached.</summary>
    Unreachable,
    /// <summary>No TLS session: certificate, host name or handshake.</summary>
    Tls,
    /// <summary>The connection was reset or closed before an answer.</summary>
    Reset,
    /// <summary>The answer stopped before its end.</summary>
    Incomplete,
    /// <summary>No answer, or no end of one, in time.</summary>
    Timeout,
    /// <summary>What came is not HTTP, or breaks its framing.</summary>
    NotHttp,
    /// <summary>More header bytes than the bound.</summary>
    HeadersTooLarge,
}
