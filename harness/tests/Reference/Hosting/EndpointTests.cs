using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ConformanceHarness.Reference;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Hosting;

public sealed class EndpointTests : IAsyncLifetime
{
    private static readonly HttpMessageInvoker Http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });
    private ReferenceEndpoint _closed = null!;

    public async Task InitializeAsync() => _closed = await ReferenceEndpoint.StartAsync(Options());

    public async Task DisposeAsync() => await _closed.DisposeAsync();

    private static ReferenceOptions Options() => new() { Specification = Given.Specification, Bindings = Given.Bindings };

    private static async Task<HttpResponseMessage> Send(ReferenceEndpoint endpoint, HttpRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(endpoint.Address, request.Path));
        if (!request.Body.IsEmpty || request.Method == "POST") message.Content = new ReadOnlyMemoryContent(request.Body);
        foreach (var header in request.Headers)
            if (!message.Headers.TryAddWithoutValidation(header.Name, header.Value)) message.Content?.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return await Http.SendAsync(message, CancellationToken.None);
    }

    private static async Task<string> Verdict(HttpResponseMessage message) =>
        new Response { Status = (int)message.StatusCode, Headers = [], Body = await message.Content.ReadAsByteArrayAsync() }.Verdict();

    [Fact]
    public async Task Send_WellFormed_IsAnswered()
    {
        using var answer = await Send(_closed, Given.Call());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($$"""{"TapeARN":"{{Given.Tape}}"}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/x-amz-json-1.1", answer.Content.Headers.ContentType!.ToString());
        Assert.True(answer.Headers.Contains("x-amzn-RequestId"));
        Assert.NotNull(answer.Content.Headers.ContentLength);
        Assert.Null(answer.Headers.TransferEncodingChunked);
        Assert.Empty(answer.Headers.Server);
    }

    public static TheoryData<string, byte[]> Bodies() => new()
    {
        { "application/x-amz-json-1.1", [] },
        { "application/x-amz-json-1.1", [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'] },
        { "application/x-amz-json-1.1", [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5] },
        { "application/x-amz-json-1.1", [0, 1, 2, 0, 0x7F, 0x80] },
        { "application/x-amz-json-1.1", Encoding.Unicode.GetBytes("{}") },
        { "application/x-amz-json-1.1", Encoding.UTF8.GetBytes(" {\r\n}\n") },
        { "application/x-amz-json-1.1", Encoding.UTF8.GetBytes("éé") },
        { "application/json", Encoding.UTF8.GetBytes("{\"a\" : 1.0}") },
        { "application/x-www-form-urlencoded", Encoding.UTF8.GetBytes("a=%zz&a=+b") },
        { "multipart/form-data; boundary=x", Encoding.UTF8.GetBytes("--x\r\n\r\n\r\n--x--") },
        { "text/plain; charset=utf-16", [0xFE, 0xFF, 0, 65] },
        { "application/grpc", [0, 0, 0, 0, 1, 7] },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task Send_BodyOfAnyBytes_ReachesTheServiceByteForByte(string contentType, byte[] body) => ReachesAsync(contentType, body);

    [Fact]
    public Task Send_BodyOfAMebibyte_ReachesTheServiceByteForByte() => ReachesAsync("application/x-amz-json-1.1", Encoding.UTF8.GetBytes(new string('é', 1 << 19)));

    private static async Task ReachesAsync(string contentType, byte[] body)
    {
        await using var mirror = await ReferenceEndpoint.StartAsync(Mirror());

        using var answer = await Send(mirror, Given.Request(body).With("Content-Type", contentType).With("Content-Encoding", "gzip"));

        Assert.Equal(body, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("gzip", answer.Headers.GetValues("X-Saw-Content-Encoding").Single());
        Assert.Equal(contentType, answer.Headers.GetValues("X-Saw-Content-Type").Single());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    [InlineData("BREW")]
    public async Task Send_AnyMethodAndTarget_ReachTheServiceAsSent(string method)
    {
        await using var mirror = await ReferenceEndpoint.StartAsync(Mirror());

        using var answer = await Send(mirror, Given.Request("body") with { Method = method, Path = "/a/../%7eb//c?d=%20&d=+" });

        Assert.Equal(method, answer.Headers.GetValues("X-Saw-Method").Single());
        Assert.Equal("body", await answer.Content.ReadAsStringAsync());
    }

    private static ReferenceOptions Mirror() => Options() with
    {
        Change = behavior => behavior with
        {
            BeforeRead = call => new Response
            {
                Status = 200,
                Headers = [new("X-Saw-Method", call.Request.Method), .. call.Request.Headers.Select(header => new Header("X-Saw-" + header.Name, header.Value))],
                Body = call.Request.Body,
            },
        },
    };

    [Fact]
    public async Task Send_SixteenGatewaysForOneTape_GivesItToExactlyOne()
    {
        var gateways = Enumerable.Range(0, 16).Select(n => $"arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-12A345{n:X2}").ToList();
        var bindings = new BindingSet(new Dictionary<string, ImmutableArray<string>>(Given.Bindings.Values) { ["tapeGateway"] = [.. gateways] }.ToFrozenDictionary());
        await using var endpoint = await ReferenceEndpoint.StartAsync(Options() with { Bindings = bindings });

        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(gateways.Select(async gateway =>
            {
                using var answer = await Send(endpoint, Given.Call(gateway));
                return await Verdict(answer);
            }));
            Assert.Equal(1, answers.Count(verdict => verdict == "200"));
            Assert.Equal(15, answers.Count(verdict => verdict == "400 InvalidGatewayRequestException"));
            endpoint.Reset();
        }
    }

    [Fact]
    public async Task Send_Reset_FreesWhatWasTaken()
    {
        using var first = await Send(_closed, Given.Call(Given.Gateway));
        using var second = await Send(_closed, Given.Call(Given.OtherGateway));
        using var reset = await Send(_closed, Given.Request("") with { Path = ReferenceService.ResetPath });
        using var third = await Send(_closed, Given.Call(Given.OtherGateway));

        Assert.Equal(["200", "400 InvalidGatewayRequestException", "204", "200"],
            [await Verdict(first), await Verdict(second), await Verdict(reset), await Verdict(third)]);
    }

    [Fact]
    public async Task Send_ManyRequests_AreNotRemembered()
    {
        for (var n = 0; n < 50; n++)
            using (await Send(_closed, Given.Call(tape: n % 2 == 0 ? Given.Tape : "x")))
                Assert.Equal(0, _closed.Remembered);
    }

    [Fact]
    public async Task Send_Delay_IsKept()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var started = new TaskCompletionSource();
        await using var slow = await ReferenceEndpoint.StartAsync(Options() with
        {
            Time = time,
            Change = behavior => behavior with
            {
                Delay = _ =>
                {
                    started.TrySetResult();
                    return TimeSpan.FromHours(1);
                },
            },
        });
        var sent = Send(slow, Given.Call());
        await started.Task;

        Assert.False(sent.IsCompleted);
        while (!sent.IsCompleted)
        {
            time.Advance(TimeSpan.FromHours(1));
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.OK, (await sent).StatusCode);
    }

    [Theory]
    [InlineData("POST / HTTP/1.0\r\n{0}\r\n", "HTTP/1.1 200")]
    [InlineData("POST / HTTP/1.1\r\nHost: a b\r\n{0}\r\n", "HTTP/1.1 400")]
    [InlineData("POST / HTTP/1.1\r\nHost: [::1%25eth0]:99\r\n{0}\r\n", "HTTP/1.1 ")]
    [InlineData("POST http://elsewhere.example/x%zz?%zz HTTP/1.1\r\nHost: elsewhere.example\r\n{0}\r\n", "HTTP/1.1 200")]
    [InlineData("POST /%ff%fe%00 HTTP/1.1\r\nHost: x\r\n{0}\r\n", "HTTP/1.1 ")]
    [InlineData("POST / HTTP/1.1\r\nHost: x\r\nCookie: a=1; a=2; ;;=\r\nCookie: a=3\r\n{0}\r\n", "HTTP/1.1 200")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", "HTTP/1.1 403")]
    [InlineData("CONNECT x:1 HTTP/1.1\r\nHost: x:1\r\n\r\n", "HTTP/1.1 403")]
    [InlineData("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n", "HTTP/1.1 403")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n", "HTTP/1.1 403")]
    [InlineData("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n", "HTTP/1.1 400")]
    public async Task SendRaw_UnusualHttp_IsNoServerFault(string head, string status)
    {
        var body = Given.Json();
        var fields = $"Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: {Given.Specification.Operation.Target}\r\nContent-Length: {body.Length}\r\n";
        var request = head.Contains("{0}", StringComparison.Ordinal) ? head.Replace("{0}", fields, StringComparison.Ordinal) + body : head;

        var answer = await SendRaw(request);

        Assert.StartsWith(status, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("HTTP/1.1 5", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception:", answer, StringComparison.Ordinal);
    }

    private async Task<string> SendRaw(string request)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, _closed.Address.Port);
        await socket.SendAsync(Encoding.Latin1.GetBytes(request));
        var buffer = new byte[65_536];
        return Encoding.Latin1.GetString(buffer, 0, await socket.ReceiveAsync(buffer));
    }

    [Fact]
    public async Task Start_FixedPort_BindsOnlyThatAddressAndCanBeTakenAgain()
    {
        var port = _closed.Address.Port;
        await Assert.ThrowsAsync<SocketException>(() => ReferenceEndpoint.StartAsync(Options() with { Port = port }));
        using (await Send(_closed, Given.Call())) await _closed.DisposeAsync();

        _closed = await ReferenceEndpoint.StartAsync(Options() with { Port = port });

        Assert.Equal($"http://127.0.0.1:{port}/", _closed.Address.ToString());
        using var answer = await Send(_closed, Given.Call());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var other = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        await Assert.ThrowsAsync<SocketException>(async () => await other.ConnectAsync(IPAddress.IPv6Loopback, port));
        using var alias = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await Assert.ThrowsAsync<SocketException>(async () => await alias.ConnectAsync(IPAddress.Parse("127.0.0.2"), port));
    }

    [Theory]
    [InlineData(FailureKind.Reset)]
    [InlineData(FailureKind.Incomplete)]
    public async Task Send_BehaviorThatBreaks_GetsNoWholeAnswerAndTheNextOne(FailureKind kind)
    {
        var broken = true;
        await using var endpoint = await ReferenceEndpoint.StartAsync(Options() with { Change = behavior => behavior with { Breaks = _ => broken ? kind : null } });
        await using var exchanger = new HttpExchanger(new() { Endpoint = endpoint.Address, TimeProvider = TimeProvider.System, RetryIdleClose = false });

        var first = await exchanger.SendAsync(Given.Call(), CancellationToken.None);
        broken = false;
        var second = await exchanger.SendAsync(Given.Call(), CancellationToken.None);

        Assert.Equal(kind, Assert.IsType<TransportFailure>(first.Outcome).Kind);
        Assert.Equal(200, Assert.IsType<Response>(second.Outcome).Status);
    }
}
