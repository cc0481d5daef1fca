using System.Text;
using Amazon.Runtime;
using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Transport.Signing;
using ConformanceHarness.Wire;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Signing;

public sealed class SigV4SignerTests
{
    private const string KeyId = "AKIDEXAMPLE";
    private const string Secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    private static readonly SigningScope Scope = new("us-east-1", "storagegateway");
    private static readonly Uri Target = new("https://storagegateway.us-east-1.amazonaws.com/");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2012, 9, 10, 0, 0, 0, TimeSpan.Zero));

    private SigV4Signer Signer(AWSCredentials? credentials = null) => new(credentials ?? new BasicAWSCredentials(KeyId, Secret), Scope, _time);

    private static HttpRequest ListGateways() => Exchanging.Post(
        "{}", new("Content-Type", "application/x-amz-json-1.1"), new("X-Amz-Target", "StorageGateway_20120630.ListGateways"));

    private async Task<HttpRequest> SignedAsync(HttpRequest request, AWSCredentials? credentials = null, Uri? target = null) =>
        await Signer(credentials).SignAsync(request, target ?? Target, CancellationToken.None);

    [Fact]
    public async Task SignAsync_PublishedVector_GivesItsHashAndSignature()
    {
        var signed = await SignedAsync(ListGateways());
        Assert.Equal("20120910T000000Z", signed.Headers.First("X-Amz-Date"));
        Assert.Equal(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20120910/us-east-1/storagegateway/aws4_request, "
            + "SignedHeaders=content-type;host;x-amz-date;x-amz-target, "
            + "Signature=6d4c40b8f2257534dbdca9f326f147a0a7a419b63aff349d9d9c737c9a0f4c81",
            signed.Headers.First("Authorization"));
        Assert.Equal(
            "92c0effa6f9224ac752ca179a04cecbede3038b0959666a8160ab452c9e51b3e",
            CanonicalRequest.Of(signed, Target).Hash);
    }

    [Fact]
    public async Task SignAsync_GivenRequest_KeepsAllOfItAndAddsTwoHeaders()
    {
        var request = ListGateways();
        var signed = await SignedAsync(request);
        Assert.Equal(request.Headers.Concat(signed.Headers.TakeLast(2)), signed.Headers);
        Assert.Equal(["X-Amz-Date", "Authorization"], signed.Headers.TakeLast(2).Select(header => header.Name));
        Assert.Equal(request.Body, signed.Body);
    }

    [Fact]
    public async Task SignAsync_SessionToken_IsSentAndSigned()
    {
        var signed = await SignedAsync(ListGateways(), new SessionAWSCredentials(KeyId, Secret, "token/=+"));
        Assert.Equal("token/=+", signed.Headers.First("X-Amz-Security-Token"));
        Assert.Contains("SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target,", signed.Headers.First("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignAsync_OwnAuthorization_IsLeftAlone()
    {
        var request = Exchanging.Post("{}", new Header("authorization", "nonsense"));
        Assert.Same(request, await SignedAsync(request));
    }

    [Theory]
    [InlineData("GET", "Content-Type", "", "content-type;host;x-amz-date")]
    [InlineData("POST", "x-amz-target", "", "host;x-amz-date;x-amz-target")]
    [InlineData("POST", "CONTENT-TYPE", "  two   spaces ", "content-type;host;x-amz-date")]
    [InlineData("POST", "Accept", "anything", "host;x-amz-date")]
    [InlineData("FROB", "X-Amz-Date", "wrong", "host;x-amz-date")]
    [InlineData("POST", "Host", "elsewhere", "host;x-amz-date")]
    public async Task SignAsync_OddRequest_IsSigned(string method, string name, string value, string signedHeaders)
    {
        var signed = await SignedAsync(Exchanging.Request(method, "", new Header(name, value)));
        Assert.Contains($"SignedHeaders={signedHeaders},", signed.Headers.First("Authorization"), StringComparison.Ordinal);
        Assert.Equal(1, signed.Headers.CountOf("X-Amz-Date"));
    }

    [Fact]
    public void Of_OddRequest_IsTheCanonicalFormOfTheGuide()
    {
        var request = Exchanging.Request("GET", "", new("X-Amz-B", " a   b "), new("content-type", ""), new("x-amz-b", "c"), new("Other", "d"));
        var canonical = CanonicalRequest.Of(request, new("http://localhost:8080/base/a%20b/?z=1&a&A=%20"));
        Assert.Equal(
            "GET\n/base/a%2520b/\nA=%20&a=&z=1\ncontent-type:\nhost:localhost:8080\nx-amz-b:a b,c\n\ncontent-type;host;x-amz-b\n"
            + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            canonical.Text);
    }

    [Property]
    public void Of_AnyBody_HashesItsBytes(byte[] body) =>
        Assert.EndsWith(
            "\n" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body)),
            CanonicalRequest.Of(ListGateways() with { Body = body }, Target).Text,
            StringComparison.Ordinal);

    [Property]
    public void SignAsync_BodiesThatDiffer_HaveSignaturesThatDiffer(byte[] one, byte[] other)
    {
        string? Signature(byte[] body) => SignedAsync(ListGateways() with { Body = body }).GetAwaiter().GetResult().Headers.First("Authorization");
        Assert.Equal(one.SequenceEqual(other), Signature(one) == Signature(other));
    }

    [Fact]
    public async Task SendAsync_WithSigner_SignsWhatIsOnTheWire()
    {
        await using var server = RawServer.ForEachRequest((connection, _) => connection.AnswerAsync("ok"));
        await using var exchanger = new HttpExchanger(Exchanging.To(new(server.Endpoint, "base")) with { Signer = Signer() });
        var request = Exchanging.Post("\u0000\u00ff", new("x-amz-target", "a"), new("X-Amz-Target", "b"), new("Content-Type", "odd  one"));
        var exchange = await exchanger.SendAsync(request, CancellationToken.None);
        Assert.Same(request, exchange.Request);
        Assert.DoesNotContain("Authorization", exchange.Request.ToString()!, StringComparison.Ordinal);

        var (head, body) = Assert.Single(server.Requests).Split("\r\n\r\n") is [var first, var second] ? (first, second) : default;
        var lines = head.Split("\r\n");
        Assert.StartsWith("POST /base/ HTTP/1.1", lines[0], StringComparison.Ordinal);
        var received = new HttpRequest
        {
            Method = "POST",
            Headers = [.. lines[1..].Select(line => line.Split(": ", 2)).Select(pair => new Header(pair[0], pair[1]))],
            Body = Encoding.Latin1.GetBytes(body),
        };
        var unsigned = received with { Headers = received.Headers.Replace("Authorization", null) };
        var again = await SignedAsync(unsigned, target: new($"http://127.0.0.1:{server.Port}/base/"));
        Assert.Equal(again.Headers.First("Authorization"), received.Headers.First("Authorization"));
        Assert.Equal($"127.0.0.1:{server.Port}", received.Headers.First("Host"));
    }
}
