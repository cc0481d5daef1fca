using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ConformanceHarness.Transport.Tls;

/// <summary>Whom to believe: the system's roots, a file's, or anybody.</summary>
internal static class TlsOptions
{
    [SuppressMessage("Security", "CA5359", Justification = "Asked for by the person who runs the harness, who is warned there.")]
    public static SslClientAuthenticationOptions For(TransportOptions options) => new()
    {
        CertificateChainPolicy = ChainPolicy(options.CaFile),
        RemoteCertificateValidationCallback = options.Insecure ? Anybody : OrSayWhy,
    };

    private static X509ChainPolicy ChainPolicy(string? caFile)
    {
        // No look-ups on behalf of a certificate: a hostile one could send them anywhere.
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true };
        if (caFile is null) return policy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(Load(caFile));
        return policy;
    }

    private static X509Certificate2Collection Load(string caFile)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPemFile(caFile);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new TransportConfigurationException($"The CA file '{caFile}' cannot be read: {error.Message}", error);
        }
        return certificates.Count > 0
            ? certificates
            : throw new TransportConfigurationException($"The CA file '{caFile}' has no certificate in PEM form.");
    }

    private static bool Anybody(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;

    private static bool OrSayWhy(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None ? true : throw new AuthenticationException(CertificateProblem.Say(certificate, chain, errors));
}
