namespace ConformanceHarness.Transport.Http;

/// <summary>The connection ended after a request began on it and before a byte of the answer.</summary>
/// <param name="reused">Whether it had carried an answer before, so that the server may have closed it as idle.</param>
/// <param name="closed">Whether it was closed in order rather than reset.</param>
/// <param name="inner">What the socket said.</param>
internal sealed class NoAnswerException(bool reused, bool closed, Exception? inner) : IOException(null, inner)
{
    public bool Reused { get; } = reused;

    public bool Closed { get; } = closed;
}
