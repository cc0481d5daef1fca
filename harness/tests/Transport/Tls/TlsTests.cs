using System.Security.Cryptography.X509Certificates;
using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Tls;

public sealed class TlsTests : IDisposable
{
    private readonly string _caFile = Path.GetTempFileName();
    private readonly X509Certificate2 _authority = Certificates.Authority();

    public TlsTests() => File.WriteAllText(_caFile, _authority.ExportCertificatePem());

    public void Dispose()
    {
        _authority.Dispose();
        File.Delete(_caFile);
    }

    private static async Task<Exchange> ExchangeAsync(X509Certificate2 certificate, Func<TransportOptions, TransportOptions> with)
    {
        await using var server = await TlsServer.StartAsync(certificate);
        return await Exchanging.SendOnceAsync(with(Exchanging.To(server.Endpoint)));
    }

    private static void Refused(Exchange exchange, string why)
    {
        Assert.Equal(FailureKind.Tls, exchange.Failure().Kind);
        Assert.Contains(why, exchange.Failure().Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_SelfSigned_IsRefused()
    {
        using var certificate = Certificates.SelfSigned();
        Refused(await ExchangeAsync(certificate, options => options), "the certificate is self-signed and not trusted");
    }

    [Fact]
    public async Task SendAsync_SelfSignedInTheCaFile_IsTrusted()
    {
        using var certificate = Certificates.SelfSigned();
        await File.WriteAllTextAsync(_caFile, certificate.ExportCertificatePem());
        Assert.Equal("HTTP/1.1", (await ExchangeAsync(certificate, options => options with { CaFile = _caFile })).BodyText());
    }

    [Fact]
    public async Task SendAsync_UnknownAuthority_IsRefused()
    {
        using var certificate = Certificates.IssuedBy(_authority);
        Refused(await ExchangeAsync(certificate, options => options), "the certificate's issuer is not trusted: CN=Test Authority");
    }

    [Fact]
    public async Task SendAsync_AuthorityInTheCaFile_IsTrusted()
    {
        using var certificate = Certificates.IssuedBy(_authority);
        using var other = Certificates.Authority("Other Authority");
        await File.WriteAllTextAsync(_caFile, $"# two of them\n{other.ExportCertificatePem()}\n{_authority.ExportCertificatePem()}\n");
        Assert.Equal("HTTP/1.1", (await ExchangeAsync(certificate, options => options with { CaFile = _caFile })).BodyText());
    }

    [Fact]
    public async Task SendAsync_OtherAuthorityInTheCaFile_IsRefused()
    {
        using var other = Certificates.Authority("Other Authority");
        using var certificate = Certificates.IssuedBy(other);
        Refused(await ExchangeAsync(certificate, options => options with { CaFile = _caFile }), "issuer is not trusted: CN=Other Authority");
    }

    [Fact]
    public async Task SendAsync_CertificateOfAnotherHost_IsRefused()
    {
        using var certificate = Certificates.IssuedBy(_authority, "other.example");
        Refused(await ExchangeAsync(certificate, options => options with { CaFile = _caFile }), "the certificate is not for this host but for other.example");
    }

    [Fact]
    public async Task SendAsync_Expired_IsRefused()
    {
        using var certificate = Certificates.IssuedBy(_authority, validForDays: -2);
        Refused(await ExchangeAsync(certificate, options => options with { CaFile = _caFile }), "the certificate is valid from ");
    }

    [Theory]
    [InlineData("127.0.0.1", 1)]
    [InlineData("other.example", 1)]
    [InlineData("127.0.0.1", -2)]
    public async Task SendAsync_Insecure_AcceptsAnyCertificate(string name, int validForDays)
    {
        using var certificate = Certificates.IssuedBy(_authority, name, validForDays);
        Assert.Equal("HTTP/1.1", (await ExchangeAsync(certificate, options => options with { Insecure = true })).BodyText());
    }

    [Fact]
    public async Task SendAsync_ServerThatSpeaksNoTls_IsATlsFailure()
    {
        await using var server = RawServer.Start(async connection =>
        {
            await connection.ReadSomeAsync();
            await connection.SendAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            await connection.ReadSomeAsync();
        });
        Assert.Equal(FailureKind.Tls, (await Exchanging.SendOnceAsync(Exchanging.To(new($"https://127.0.0.1:{server.Port}/")))).Failure().Kind);
    }

    [Fact]
    public async Task SendAsync_ClosedInTheHandshake_IsATlsFailure()
    {
        await using var server = RawServer.Start(async connection =>
        {
            await connection.ReadSomeAsync();
            connection.Close();
        });
        Assert.Equal(FailureKind.Tls, (await Exchanging.SendOnceAsync(Exchanging.To(new($"https://127.0.0.1:{server.Port}/")))).Failure().Kind);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task SendAsync_AbortedInsideTls_CountsAsIdleCloseOnlyOnAReusedConnection(int answered, int retries)
    {
        var requests = 0;
        using var certificate = Certificates.SelfSigned();
        await using var server = await TlsServer.StartAsync(certificate, context =>
        {
            if (Interlocked.Increment(ref requests) <= answered) return Task.CompletedTask;
            context.Abort();
            return Task.CompletedTask;
        });
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint) with { Insecure = true });
        for (var turn = 0; turn < answered; turn++)
            Assert.Equal(200, (await exchanger.SendAsync(Exchanging.Post(), CancellationToken.None)).Answer().Status);
        Assert.Equal(FailureKind.Reset, (await exchanger.SendAsync(Exchanging.Post(), CancellationToken.None)).Failure().Kind);
        Assert.Equal(retries, exchanger.Retries);
    }

    [Fact]
    public async Task SendAsync_SilentHandshake_TimesOut()
    {
        await using var server = RawServer.Start(connection => connection.ReadSomeAsync());
        var options = Exchanging.To(new($"https://127.0.0.1:{server.Port}/")) with { Timeout = Exchanging.Short };
        Assert.Equal(FailureKind.Timeout, (await Exchanging.SendOnceAsync(options)).Failure().Kind);
    }

    [Fact]
    public void Constructor_CaFileWithoutCertificates_SaysSo() =>
        Assert.Contains("has no certificate", Assert.Throws<TransportConfigurationException>(() =>
        {
            File.WriteAllText(_caFile, "nothing here");
            _ = new HttpExchanger(Exchanging.To(new("https://127.0.0.1:1/")) with { CaFile = _caFile });
        }).Message, StringComparison.Ordinal);

    [Fact]
    public void Constructor_BrokenCaFile_SaysSo() =>
        Assert.Contains("cannot be read", Assert.Throws<TransportConfigurationException>(() =>
        {
            File.WriteAllText(_caFile, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
            _ = new HttpExchanger(Exchanging.To(new("https://127.0.0.1:1/")) with { CaFile = _caFile });
        }).Message, StringComparison.Ordinal);
}
