using Xunit;

namespace ConformanceHarness.Tests.Endpoints;

public sealed class UselessEndpointsTests
{
    [Theory]
    [InlineData("always-400", 400)]
    [InlineData("always-200", 200)]
    [InlineData("echo", 200)]
    [InlineData("static-files", 405)]
    public async Task Post_GoodPairAndBrokenOne_GetTheSameStatus(string name, int status)
    {
        await using var client = new TestClient(await UselessEndpoints.StartAsync(name));
        Assert.All(await client.SendAllAsync([Probe.Plain, Probe.Text("{")]), reply => Assert.Equal(status, reply.Status));
    }

    [Fact]
    public async Task Echo_GoodPair_GivesTheBodyBack()
    {
        await using var client = new TestClient(await UselessEndpoints.StartAsync("echo"));
        Assert.Equal(Probe.Plain.Body, (await client.SendAsync(Probe.Plain)).Body.Select(c => (byte)c));
    }

    [Fact]
    public async Task StaticFiles_Get_GivesAPage()
    {
        await using var client = new TestClient(await UselessEndpoints.StartAsync("static-files"));
        var reply = await client.SendAsync(Probe.Plain with { Method = "GET" });
        Assert.Equal((200, "text/html"), (reply.Status, reply.MediaType));
    }

    [Fact]
    public void All_Names_AreTheTestedOnes() =>
        Assert.Equal(["always-200", "always-400", "echo", "static-files"], UselessEndpoints.All.Keys);
}
