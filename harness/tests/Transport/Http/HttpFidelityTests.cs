using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Wire;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Http;

public sealed class HttpFidelityTests
{
    [Theory]
    [InlineData("POST", "content-type", "the header name 'content-type' goes out as 'Content-Type'")]
    [InlineData("post", "X-A", "the method 'post' goes out as 'POST'")]
    [InlineData("POST", "x-amz-target", null)]
    [InlineData("Frob", "Content-Type", null)]
    public void Alterations_OneRequest_SaysWhatGoesOutOtherwise(string method, string name, string? alteration) =>
        Assert.Equal(alteration is null ? [] : [alteration], HttpFidelity.Alterations(Exchanging.Request(method, "{}", new Header(name, "v"))).ToArray());

    [Theory]
    [InlineData("Content-Type")]
    [InlineData("X-Amz-Target")]
    public void Alterations_TwoLinesOfAName_SaysTheyAreJoined(string name) =>
        Assert.Equal([$"2 lines of '{name}' go out as one"], HttpFidelity.Alterations(Exchanging.Post("{}", new(name, "a"), new(name, "b"))).ToArray());

    public static Arbitrary<Header[]> HeaderLists()
    {
        string[] names = ["X-Amz-Target", "x-amz-target", "Content-Type", "content-type", "CONTENT-TYPE", "Accept", "accept", "x-b", "User-Agent", "user-agent", "Content-Encoding"];
        return Gen.ArrayOf(Gen.Elements(names).Zip(Gen.Elements("", "a", "b; c", "d, e"), (name, value) => new Header(name, value))).ToArbitrary();
    }

    [Property(MaxTest = 100, Arbitrary = [typeof(HttpFidelityTests)])]
    public async Task Alterations_AnyHeaders_AreNoneExactlyWhenEveryLineIsOnTheWire(Header[] headers)
    {
        await using var server = RawServer.ForEachRequest((connection, _) => connection.AnswerAsync(""));
        var request = Exchanging.Post("{}", headers);
        await Exchanging.SendOnceAsync(Exchanging.To(server.Endpoint), request);
        var lines = Assert.Single(server.Requests).Split("\r\n")[2..^2].Where(line => !line.StartsWith("Content-Length", StringComparison.Ordinal));
        var asGiven = lines.Order(StringComparer.Ordinal).SequenceEqual(headers.Select(h => $"{h.Name}: {h.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(asGiven, HttpFidelity.Alterations(request).IsEmpty);
    }
}
