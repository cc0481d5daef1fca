using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Execution;

public sealed class KeptAnswerTests
{
    private static Response Kept(int body, params Header[] headers) =>
        (Response)KeptAnswer.Of(new Response { Status = 200, Headers = [.. headers], Body = new byte[body], Truncated = true });

    private static int Size(Response response) => response.Body.Length + response.Headers.Sum(header => header.Name.Length + header.Value.Length);

    [Fact]
    public void Of_OrdinaryAnswer_IsKeptWhole()
    {
        var response = new Response { Status = 200, Headers = [new("a", "b")], Body = new byte[8192] };
        Assert.Equal(response, KeptAnswer.Of(response));
    }

    [Fact]
    public void Of_LargeBody_IsCutAndNotHeldOnTo()
    {
        var kept = Kept(1 << 20);
        Assert.Equal(8192, kept.Body.Length);
        Assert.True(System.Runtime.InteropServices.MemoryMarshal.TryGetArray(kept.Body, out var held));
        Assert.Equal(8192, held.Array!.Length);
    }

    [Fact]
    public void Of_LargeHeader_IsCutWithAMark()
    {
        var kept = Kept(0, new("first", "1"), new("X-Huge", new string('y', 60_000)), new("after", "3"));
        Assert.Equal(["first", "X-Huge"], kept.Headers.Select(header => header.Name));
        Assert.EndsWith("y…", kept.Headers[1].Value, StringComparison.Ordinal);
    }

    [Property(MaxTest = 30)]
    public void Of_AnyAnswer_IsSmall(PositiveInt body, NonNegativeInt headers, PositiveInt length) =>
        Assert.InRange(Size(Kept(body.Get * 1000, [.. Enumerable.Range(0, headers.Get).Select(i => new Header(new string('n', length.Get * (i % 7)), new string('v', length.Get * 100)))])), 0, 13_000);

    [Fact]
    public void Of_RawAnswers_CutsEach()
    {
        var large = new Response { Status = 200, Headers = [], Body = new byte[100_000] };
        var kept = (RawAnswers)KeptAnswer.Of(new RawAnswers { Answers = [large, large], End = ConnectionEnd.Closed, Detail = "", Sent = true });
        Assert.All(kept.Answers, answer => Assert.Equal(8192, answer.Body.Length));
    }
}
