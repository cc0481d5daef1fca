using ConformanceHarness.Wire;

namespace ConformanceHarness.Transport.Signing;

/// <summary>Adds proof of who sends a request.</summary>
public interface ISigner
{
    /// <summary>Signs exactly what is sent: the body's bytes and the headers as given, whatever is wrong with them.</summary>
    /// <param name="request">What is to be sent.</param>
    /// <param name="target">Where to: its authority and its path and query, as they go on the wire.</param>
    /// <param name="ct">Ends the wait for credentials.</param>
    /// <returns>The request with the signature's headers after its own.</returns>
    /// <exception cref="CredentialsException">There are no credentials, or no longer.</exception>
    ValueTask<HttpRequest> SignAsync(HttpRequest request, Uri target, CancellationToken ct);
}
