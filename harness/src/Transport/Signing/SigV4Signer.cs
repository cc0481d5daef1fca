using Amazon.Runtime;
using Amazon.Runtime.Internal.Auth;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Transport.Signing;

/// <summary>
/// Signs with AWS Signature Version 4; the SDK derives the key and the signature. A request that brings its own
/// <c>Authorization</c> is left as it is, so that wrong signatures can be sent too.
/// </summary>
/// <param name="credentials">Whose signature; asked anew for each request, as they may expire.</param>
/// <param name="scope">What the signature is good for.</param>
/// <param name="time">What the signature is dated by.</param>
public sealed class SigV4Signer(AWSCredentials credentials, SigningScope scope, TimeProvider time) : ISigner
{
    private const string DateHeader = "X-Amz-Date";
    private const string TokenHeader = "X-Amz-Security-Token";
    private const string AuthorizationHeader = "Authorization";

    /// <summary>A signer with the credentials of a profile, or of the default chain when <paramref name="profile"/> is null.</summary>
    /// <exception cref="CredentialsException">None are to be had; see <see cref="CredentialChain"/>.</exception>
    public static async ValueTask<SigV4Signer> CreateAsync(SigningScope scope, string? profile, TimeProvider time, CancellationToken ct) =>
        new(await new CredentialChain(time).ResolveAsync(profile, ct).ConfigureAwait(false), scope, time);

    /// <inheritdoc/>
    public async ValueTask<HttpRequest> SignAsync(HttpRequest request, Uri target, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.First(AuthorizationHeader) is not null) return request;
        var keys = await CredentialChain.KeysOfAsync(credentials, time, ct).ConfigureAwait(false);
        var signedAt = time.GetUtcNow().UtcDateTime;
        var dated = request with { Headers = Dated(request.Headers, signedAt, keys) };
        var canonical = CanonicalRequest.Of(dated, target);
        var signature = AWS4Signer.ComputeSignature(keys, scope.Region, signedAt, scope.Service, canonical.SignedHeaders, canonical.Text);
        return dated with { Headers = dated.Headers.Add(new(AuthorizationHeader, signature.ForAuthorizationHeader)) };
    }

    private static ImmutableArray<Header> Dated(ImmutableArray<Header> headers, DateTime signedAt, ImmutableCredentials keys) => headers
        .Replace(DateHeader, signedAt.ToString("yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture))
        .Replace(TokenHeader, keys.UseToken ? keys.Token : null);
}
