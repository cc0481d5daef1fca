namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>How the end of an answer's content is told (RFC 9112, section 6.3).</summary>
public enum Framing
{
    /// <summary>By a Content-Length.</summary>
    Length,

    /// <summary>By the last chunk; the content is cut into small chunks.</summary>
    Chunked,

    /// <summary>By the end of the connection (socket front only).</summary>
    UntilClose,
}
