using System.Security.Cryptography.X509Certificates;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Tests.Endpoints.Service;
using ConformanceHarness.Tests.Endpoints.Serving;
using ConformanceHarness.Tests.Transport.Servers;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>Conforming endpoints behind certificates of every kind.</summary>
internal static class Secure
{
    private static readonly X509Certificate2 Authority = Certificates.Authority();
    private static readonly Lazy<string> CaFile = new(() =>
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Authority.ExportCertificatePem());
        return file;
    });

    public static ImmutableArray<HostileEndpoint> All { get; } =
    [
        new("tls-self-signed", ExitCodes.NoVerdict, () => HostAsync(Certificates.SelfSigned(), trusted: false)) { Says = "self-signed" },
        new("tls-unknown-issuer", ExitCodes.NoVerdict, () => HostAsync(Certificates.IssuedBy(Authority), trusted: false)) { Says = "issuer is not trusted" },
        new("tls-expired", ExitCodes.NoVerdict, () => HostAsync(Certificates.IssuedBy(Authority, validForDays: -2), trusted: true)) { Says = "the certificate is valid from" },
        new("tls-wrong-host", ExitCodes.NoVerdict, () => HostAsync(Certificates.IssuedBy(Authority, "other.example"), trusted: true)) { Says = "not for this host but for other.example" },
        new("tls-issuer-in-the-ca-file", ExitCodes.Conforms, () => HostAsync(Certificates.IssuedBy(Authority), trusted: true)) { Judged = 300 },
        new("tls-expired-but-insecure", ExitCodes.Conforms, () => HostAsync(Certificates.IssuedBy(Authority, validForDays: -2), trusted: false, insecure: true)) { Brief = true },
        new("tls-wrong-host-but-insecure", ExitCodes.Conforms, () => HostAsync(Certificates.IssuedBy(Authority, "other.example"), trusted: false, insecure: true)) { Brief = true },
        new("tls-asked-of-a-plain-server", ExitCodes.NoVerdict, () =>
        {
            var server = RawServer.Start(async connection =>
            {
                await connection.ReadSomeAsync();
                await connection.SendAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                connection.Close();
            });
            return new HostileHost(new($"https://127.0.0.1:{server.Port}/"), server);
        }) { Says = "no TLS session" },
    ];

    private static async Task<HostileHost> HostAsync(X509Certificate2 certificate, bool trusted, bool insecure = false)
    {
        var service = new RecoveryPointEndpoint(new Behaviour());
        var server = await TlsServer.StartAsync(certificate, async context =>
        {
            var call = await KestrelMessages.ReadAsync(context.Request, context.RequestAborted);
            await KestrelMessages.WriteAsync(context, await service.AnswerAsync(call, context.RequestAborted), context.RequestAborted);
        });
        return new(server.Endpoint, server) { With = options => options with { CaFile = trusted ? CaFile.Value : null, Insecure = insecure } };
    }
}
