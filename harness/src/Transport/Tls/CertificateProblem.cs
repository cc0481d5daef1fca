using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace ConformanceHarness.Transport.Tls;

/// <summary>Says in words why a server's certificate was refused.</summary>
internal static class CertificateProblem
{
    public static string Say(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) || certificate is not X509Certificate2 leaf)
            return "the server showed no certificate";
        var reasons = new List<string>(2);
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) reasons.Add($"the certificate is not for this host but for {NamesOf(leaf)}");
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors)) reasons.Add(SayChain(chain, leaf));
        return string.Join("; ", reasons);
    }

    private static string SayChain(X509Chain? chain, X509Certificate2 leaf)
    {
        var status = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? X509ChainStatusFlags.PartialChain;
        const X509ChainStatusFlags Untrusted = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;
        return (status & X509ChainStatusFlags.NotTimeValid) != 0 ? $"the certificate is valid from {Day(leaf.NotBefore)} to {Day(leaf.NotAfter)} only"
            : (status & Untrusted) != 0 && leaf.Subject == leaf.Issuer ? "the certificate is self-signed and not trusted"
            : (status & Untrusted) != 0 ? $"the certificate's issuer is not trusted: {leaf.Issuer}"
            : "the certificate's chain is not valid";
    }

    private static string NamesOf(X509Certificate2 leaf)
    {
        var names = leaf.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(ip => ip.ToString())))
            .Take(5).ToList();
        return names.Count == 0 ? leaf.Subject : string.Join(", ", names);
    }

    private static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
