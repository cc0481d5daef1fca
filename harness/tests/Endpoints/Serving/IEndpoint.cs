namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>An endpoint that listens on a free port of 127.0.0.1 until it is disposed.</summary>
public interface IEndpoint : IAsyncDisposable
{
    /// <summary>The root, such as <c>http://127.0.0.1:40123/</c>.</summary>
    Uri Address { get; }
}
