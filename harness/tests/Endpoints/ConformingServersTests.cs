using System.Text;
using ConformanceHarness.Tests.Endpoints.Service;
using Xunit;

namespace ConformanceHarness.Tests.Endpoints;

public sealed class ConformingServersTests
{
    private static readonly string[] Constraint = ["ValidationException", "ValidationError", "InvalidGatewayRequestException"];
    private static readonly string[] Declared = ["InvalidGatewayRequestException", "MissingAuthenticationTokenException"];
    private static readonly string[] Malformed = [.. Constraint, "SerializationException"];

    private static readonly Probe[] Odd =
    [
        Probe.Bytes([.. "{\"GatewayARN\":\""u8, 0xff, .. "\"}"u8]),
        Probe.Text("\ufeff{}"),
        Probe.Literal("\"\\ud800\"", "\"\\udfff\""),
        Probe.Text(string.Concat(Enumerable.Repeat("[", 20_000))),
        Probe.Extra($"\"Other\":{new string('[', 20_000)}{new string(']', 20_000)}"),
        Probe.Extra("\"Other\":1e99999"),
        Probe.Extra("\"TapeARN\":null"),
        Probe.Gateway(string.Concat(Enumerable.Repeat("𝛼", 300))),
        Probe.Extra($"\"Other\":\"{new string('o', (1 << 20) + 1)}\""),
        Probe.Plain.With("Content-Type", "application/json"),
        Probe.Plain.With("Content-Type", null),
        Probe.Plain with { Path = "/other?query" },
    ];

    public static TheoryData<string> Names => [.. ConformingServers.All.Select(server => server.Name)];

    [Fact]
    public void All_Names_AreManyAndUnique()
    {
        Assert.True(ConformingServers.All.Length >= 30);
        Assert.Equal(ConformingServers.All.Length, ConformingServers.All.DistinctBy(server => server.Name).Count());
        Assert.Equal(ConformingServers.All.Length, ConformingServers.All.DistinctBy(server => server.Disposition).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task GoodPair_Unsigned_GivesTheTapeOrADeclaredRefusal(string name)
    {
        var server = ConformingServers.Get(name);
        await using var client = new TestClient(await server.StartAsync());
        var reply = await client.SendAsync(Probe.Plain);
        if (server.AcceptsPlainPair)
        {
            Assert.Equal(200, reply.Status);
            Assert.Equal(Arns.Tape, reply.Json.GetProperty("TapeARN").GetString());
        }
        else
        {
            Assert.Equal(400, reply.Status);
            Assert.Contains(reply.ErrorType, Declared);
        }

        Assert.NotEmpty(reply.RequestId);
        Assert.Equal(name != "content-type-json", reply.MediaType.Equals("application/x-amz-json-1.1", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task BrokenConstraint_Post_IsRefusedByItsType(string name)
    {
        await using var client = await TestClient.StartAsync(ConformingServers.Get(name));
        Probe[] broken =
        [
            Probe.Text("{}"),
            Probe.Text($$"""{"GatewayARN":"{{Arns.Gateway}}","tapeARN":"{{Arns.Tape}}"}"""),
            Probe.Literal("null", Probe.Quote(Arns.Tape)),
            Probe.Gateway(Arns.GatewayOfLength(49)),
            Probe.Gateway(Arns.GatewayOfLength(501)),
            Probe.Tape(Arns.TapeOfLength(49)),
            Probe.Tape(Arns.TapeOfLength(501)),
            Probe.Tape($"{Arns.Tape}\n"),
            Probe.Tape(Arns.Gateway),
        ];
        foreach (var reply in await client.SendAllAsync(broken))
            Assert.True(reply.Status == 400 && Constraint.Contains(reply.ErrorType) && reply.Message.Length > 0, reply.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EdgeOfConstraint_Post_IsNotRefusedAsMalformed(string name)
    {
        var server = ConformingServers.Get(name);
        await using var client = await TestClient.StartAsync(server);
        Probe[] kept =
        [
            Probe.Pair(Arns.GatewayOfLength(50), Arns.TapeOfLength(50)),
            Probe.Pair(Arns.GatewayOfLength(500), Arns.TapeOfLength(500)),
            Probe.Tape(Arns.TapeOf("aws-iso_B2", id: "12345")),
            Probe.Extra("\"Other\":[{}]"),
        ];
        foreach (var reply in await client.SendAllAsync(kept))
            Assert.True(reply.Status == 200 || reply.ErrorType == "InvalidGatewayRequestException", reply.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task WrongTypeOrNoJson_Post_IsRefusedByAClientError(string name)
    {
        await using var client = await TestClient.StartAsync(ConformingServers.Get(name));
        Probe[] broken =
        [
            Probe.Literal("1", "true"),
            Probe.Literal("[]", Probe.Quote(Arns.Tape)),
            Probe.Text("{"),
            Probe.Text("[]"),
            Probe.Text("null"),
            Probe.Text(""),
            Probe.Text($"{Encoding.UTF8.GetString([.. Probe.Plain.Body])} x"),
        ];
        foreach (var reply in await client.SendAllAsync(broken))
            Assert.True(reply.Status == 400 && Malformed.Contains(reply.ErrorType), reply.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task UnknownTarget_Post_IsRefusedAsUnknown(string name)
    {
        await using var client = await TestClient.StartAsync(ConformingServers.Get(name));
        foreach (var target in new[] { "StorageGateway_20130630.NoSuchOperation", null })
        {
            var reply = await client.SendAsync(Probe.Plain.With(ProtocolRules.TargetHeader, target));
            Assert.True(reply.Status is 400 or 404 && reply.ErrorType == "UnknownOperationException", reply.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task OtherMethod_AnyServer_GivesNoOutput(string name)
    {
        await using var client = await TestClient.StartAsync(ConformingServers.Get(name));
        foreach (var method in new[] { "GET", "PUT", "HEAD" })
        {
            var reply = await client.SendAsync(Probe.Plain with { Method = method });
            Assert.InRange(reply.Status, 400, 499);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task OddBytes_Post_AreAnsweredWithoutAFault(string name)
    {
        await using var client = await TestClient.StartAsync(ConformingServers.Get(name));
        foreach (var reply in await client.SendAllAsync(Odd))
            Assert.InRange(reply.Status, 200, 499);
    }

    [Fact]
    public async Task Closed_SecondGateway_IsRefusedAndTheFirstMayRepeat()
    {
        await using var client = await TestClient.StartAsync(ConformingServers.Get("closed"));
        Assert.Equal(200, (await client.SendAsync(Probe.Plain)).Status);
        Assert.Equal("InvalidGatewayRequestException", (await client.SendAsync(Probe.Gateway(Arns.OtherGateway))).ErrorType);
        Assert.Equal(200, (await client.SendAsync(Probe.Plain)).Status);
    }

    [Fact]
    public async Task Authentication_Signed_IsAccepted()
    {
        await using var client = await TestClient.StartAsync(ConformingServers.Get("authentication"));
        Assert.Equal(200, (await client.SendAsync(Probe.Plain)).Status);
    }

    [Fact]
    public async Task Throttling_FiftiethCall_IsThrottled()
    {
        await using var client = await TestClient.StartAsync(ConformingServers.Get("throttling"));
        var replies = await client.SendAllAsync(Enumerable.Repeat(Probe.Plain, 50));
        Assert.All(replies.Take(49), reply => Assert.Equal(200, reply.Status));
        Assert.Equal("ThrottlingException", replies[49].ErrorType);
    }

    [Fact]
    public async Task LowerCaseHeaders_Answer_HasThem()
    {
        await using var endpoint = await ConformingServers.Get("lower-case-headers").StartAsync();
        var answer = Assert.Single(await Transcript.OfAsync(endpoint.Address, Probe.Plain, Transcript.Long));
        Assert.Contains("\r\ncontent-type: application/x-amz-json-1.1\r\n", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-", answer, StringComparison.Ordinal);
    }
}
