using System.Net.Sockets;
using System.Text;
using Xunit;

namespace ConformanceHarness.Tests.Endpoints.Serving;

public sealed class FrontsTests
{
    private static readonly Responder Mirror = new(call =>
        new Answer(200).WithText($"{call.Method} {call.Path} {call.Header("x-a")} {Encoding.UTF8.GetString(call.Body.Span)}"));

    public static TheoryData<Front> Fronts => [Front.Kestrel, Front.Socket];

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task Requests_OnOneConnection_AreAllAnswered(Front front)
    {
        await using var endpoint = await EndpointHost.StartAsync(Mirror, front);
        var answer = await SendAsync(
            endpoint,
            "POST /a?b HTTP/1.1\r\nHost: x\r\nX-A: 1\r\nContent-Length: 3\r\n\r\none",
            "POST /c HTTP/1.1\r\nHost: x\r\nx-a: 2\r\nTransfer-Encoding: chunked\r\n\r\n2;x\r\ntw\r\n1\r\no\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        Assert.Contains("POST /a 1 one", answer, StringComparison.Ordinal);
        Assert.Contains("POST /c 2 two", answer, StringComparison.Ordinal);
        Assert.EndsWith("POST /  ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task Continue_Expected_IsSentFirst(Front front)
    {
        await using var endpoint = await EndpointHost.StartAsync(Mirror, front);
        using var client = new TcpClient();
        await client.ConnectAsync(endpoint.Address.Host, endpoint.Address.Port);
        await client.GetStream().WriteAsync("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n"u8.ToArray());
        var interim = new byte["HTTP/1.1 100 Continue\r\n\r\n".Length];
        await client.GetStream().ReadExactlyAsync(interim);
        Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n", Encoding.ASCII.GetString(interim));
    }

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task Head_AnyBody_HasNoContent(Front front)
    {
        await using var endpoint = await EndpointHost.StartAsync(Mirror, front);
        var answer = await SendAsync(endpoint, "HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task Fate_ResetOrWithheld_ShowsAsSuch(Front front)
    {
        foreach (var (answer, expected) in new (Answer, string)[]
        {
            (new Answer(200) { Fate = Fate.Reset }, "(reset)"),
            (new Answer(200) { Fate = Fate.Withheld }, "(no more came)"),
        })
        {
            await using var endpoint = await EndpointHost.StartAsync(new Responder(_ => answer), front);
            Assert.Equal([expected], await Transcript.OfAsync(endpoint.Address, Probe.Plain, Transcript.Short));
        }
    }

    [Theory]
    [InlineData(Front.Kestrel, Framing.Length)]
    [InlineData(Front.Kestrel, Framing.Chunked)]
    [InlineData(Front.Socket, Framing.Length)]
    [InlineData(Front.Socket, Framing.Chunked)]
    [InlineData(Front.Socket, Framing.UntilClose)]
    public async Task Framing_LongBody_ArrivesWhole(Front front, Framing framing)
    {
        var body = string.Concat(Enumerable.Range(0, 1_000));
        await using var endpoint = await EndpointHost.StartAsync(new Responder(_ => new Answer(200) { Framing = framing }.WithText(body)), front);
        using var client = new HttpClient();
        Assert.Equal(body, await client.GetStringAsync(endpoint.Address));
        Assert.Equal(body, await client.GetStringAsync(endpoint.Address));
    }

    private static async Task<string> SendAsync(IEndpoint endpoint, params string[] messages)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(endpoint.Address.Host, endpoint.Address.Port);
        foreach (var message in messages)
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(message));
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }
}
