namespace ConformanceHarness.Wire.Raw;

/// <summary>How a raw connection ended, or why it was ended.</summary>
public enum ConnectionEnd
{
    /// <summary>The server closed it in order.</summary>
    Closed,
    /// <summary>The server reset it.</summary>
    Reset,
    /// <summary>Every answer that was due came, and the server left it open for another request.</summary>
    KeptOpen,
    /// <summary>Time was up with an answer due.</summary>
    TimedOut,
    /// <summary>What came where an answer should begin or go on is not HTTP/1, or breaks its framing.</summary>
    NotHttp,
    /// <summary>More header bytes came than the bound, those of interim answers included.</summary>
    HeadersTooLarge,
    /// <summary>
    /// The harness dropped it: a body went past its bound, more answers came than there were requests, or the server
    /// went over to another protocol (RFC 9110, section 15.2.2).
    /// </summary>
    Dropped,
}
