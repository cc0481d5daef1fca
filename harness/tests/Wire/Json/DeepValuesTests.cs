using System.Text;
using System.Text.Json;
using ConformanceHarness.Wire.Json;
using Xunit;

namespace ConformanceHarness.Tests.Wire.Json;

public sealed class DeepValuesTests
{
    [Theory]
    [InlineData("[", "]", 40)]
    [InlineData("[", "]", 100)]
    [InlineData("[", "]", 100_000)]
    [InlineData("{\"a\":", "}", 64)]
    [InlineData("{\"a\":", "}", 65)]
    [InlineData("{\"a\":", "}", 100_000)]
    public void Read_DeepUnknownMember_KeepsTheOthers(string open, string close, int depth)
    {
        var deep = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
        var body = Assert.IsType<JsonText.Object>(JsonText.Read(Encoding.UTF8.GetBytes($$"""{"A":"x","Deep":{{deep}},"B":[{"c":1}]}""")));
        Assert.True(body.Oddities.HasFlag(JsonOddities.DeepNesting));
        Assert.Equal("x", body.Root.GetProperty("A").GetString());
        Assert.Equal(open[0] == '[' ? JsonValueKind.Array : JsonValueKind.Object, body.Root.GetProperty("Deep").ValueKind);
        Assert.Equal(1, body.Root.GetProperty("B")[0].GetProperty("c").GetInt32());
    }

    [Fact]
    public void Read_SeveralDeepMembers_KeepsWhatIsBetween()
    {
        var deep = new string('[', 70) + new string(']', 70);
        var body = Assert.IsType<JsonText.Object>(JsonText.Read(Encoding.UTF8.GetBytes($$"""{"One":{{deep}},"A":"x","Two":[{{deep}},2,{{deep}}]}""")));
        Assert.Equal("x", body.Root.GetProperty("A").GetString());
        Assert.Equal(2, body.Root.GetProperty("Two")[1].GetInt32());
    }
}
