using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Raw;

/// <summary>Without a connection there is a failure; over TLS everything is as over TCP.</summary>
public sealed class RawConnectionTests
{
    private static async Task<TransportFailure> FailureAsync(string endpoint, TimeSpan? timeout = null) =>
        (await RawSending.SendAsync(Exchanging.To(new(endpoint)) with { Timeout = timeout ?? Exchanging.Ample }, RawSending.Request())).Failure();

    [Fact]
    public async Task SendAsync_NobodyListens_IsRefused()
    {
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Assert.Equal(FailureKind.ConnectionRefused, (await FailureAsync($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndPoint!).Port}/")).Kind);
    }

    [Fact]
    public async Task SendAsync_UnknownName_IsNotResolved() => Assert.Equal(FailureKind.NameNotResolved, (await FailureAsync("http://nosuchhost.invalid/")).Kind);

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task SendAsync_NobodyAccepts_TimesOut(string scheme)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        var endpoint = new Uri($"{scheme}://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}/");
        var exchanges = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RawSending.SendAsync(Exchanging.To(endpoint) with { Timeout = Exchanging.Short }, RawSending.Request())));
        Assert.All(exchanges, exchange => Assert.True(exchange.Outcome is TransportFailure { Kind: FailureKind.Timeout } or RawAnswers { End: ConnectionEnd.TimedOut }));
        Assert.Contains(exchanges, exchange => exchange.Outcome is TransportFailure);
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("")]
    public async Task SendAsync_ServerThatSpeaksNoTls_IsATlsFailure(string answer)
    {
        await using var server = RawServer.Start(async connection =>
        {
            await connection.ReadSomeAsync();
            await connection.SendAsync(answer);
            connection.Close();
        });
        Assert.Equal(FailureKind.Tls, (await FailureAsync($"https://127.0.0.1:{server.Port}/")).Kind);
    }

    [Fact]
    public async Task SendAsync_CertificateNobodyTrusts_IsATlsFailure()
    {
        using var certificate = Certificates.SelfSigned();
        await using var server = await TlsServer.StartAsync(certificate);
        var failure = await FailureAsync(server.Endpoint.ToString());
        Assert.Equal(FailureKind.Tls, failure.Kind);
        Assert.Contains("self-signed", failure.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SendAsync_OverTls_IsAnsweredAsOverTcp(bool insecure)
    {
        using var authority = Certificates.Authority();
        using var certificate = Certificates.IssuedBy(authority);
        await using var server = await TlsServer.StartAsync(certificate);
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(directory["ca.pem"], authority.ExportCertificatePem());
        var options = Exchanging.To(server.Endpoint) with { CaFile = insecure ? null : directory["ca.pem"], Insecure = insecure };
        var answers = (await RawSending.SendAsync(options, RawSending.Request().Then(RawSending.Request()))).Answers();
        Assert.Equal(["HTTP/1.1", "HTTP/1.1"], answers.Answers.Select(answer => answer.Text()));
        Assert.Equal(ConnectionEnd.KeptOpen, answers.End);
    }

    // Kestrel drops what it has not begun to answer when the other side closes; this server answers behind the end alone.
    [Fact]
    public async Task SendAsync_HalfCloseOverTls_EndsTheInputAndIsAnsweredBehindIt()
    {
        using var certificate = Certificates.SelfSigned();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync();
        var options = Exchanging.To(new($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/")) with { Insecure = true };
        var request = RawSending.Request().Then(RawSending.Request()) with { HalfClose = true, Settle = Exchanging.Ample };
        var answers = (await RawSending.SendAsync(options, request)).Answers();
        Assert.Equal(RawSending.Call + RawSending.Call, await serving);
        Assert.Equal(["one", "two"], answers.Answers.Select(answer => answer.Text()));
        Assert.Equal(ConnectionEnd.Closed, answers.End);

        async Task<string> ServeAsync()
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var secure = new SslStream(client.GetStream());
            await secure.AuthenticateAsServerAsync(certificate);
            using var reader = new StreamReader(secure, leaveOpen: true);
            var got = await reader.ReadToEndAsync();
            foreach (var text in new[] { "one", "two" }) await secure.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{text}"));
            return got;
        }
    }

    [Fact]
    public async Task SendAsync_AbortedInsideTls_IsAnEndOfTheConnection()
    {
        using var certificate = Certificates.SelfSigned();
        await using var server = await TlsServer.StartAsync(certificate, context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        var answers = (await RawSending.SendAsync(Exchanging.To(server.Endpoint) with { Insecure = true }, RawSending.Request())).Answers();
        Assert.Empty(answers.Answers);
        Assert.True(answers.End is ConnectionEnd.Closed or ConnectionEnd.Reset, answers.Detail);
    }
}
