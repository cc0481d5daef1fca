using ConformanceHarness.Wire;

namespace ConformanceHarness.Transport;

/// <summary>
/// Puts a request on the wire and says what came of it. An exchanger is the only thing that opens a connection.
/// </summary>
public interface IExchanger : IAsyncDisposable
{
    /// <summary>
    /// Sends <paramref name="request"/> and reads the answer, within the exchanger's bounds of time and bytes.
    /// </summary>
    /// <returns>The request as given with its outcome: whatever a server does is an outcome, never an exception.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    /// <exception cref="ArgumentException">The exchanger cannot put such a request on the wire.</exception>
    /// <exception cref="Signing.CredentialsException">The exchanger signs, and has no credentials any more.</exception>
    ValueTask<Exchange> SendAsync(Request request, CancellationToken ct);
}
