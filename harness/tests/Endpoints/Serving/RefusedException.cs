namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>What came is refused before anybody sees it, and the connection closed.</summary>
/// <param name="status">With this status.</param>
internal sealed class RefusedException(int status) : Exception
{
    public int Status { get; } = status;
}
