using System.Text;
using ConformanceHarness.Reference.Steps;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Steps;

public sealed class NestingTests
{
    [Theory]
    [InlineData("[[[]]]", true)]
    [InlineData("{\"a\":{\"b\":[]}}", true)]
    [InlineData("[[],[],[[]]]", true)]
    [InlineData("[[]]", false)]
    [InlineData("[[],[],[]]", false)]
    [InlineData("[\"[[[[\",\"{{\\\"[[[\"]", false)]
    [InlineData("\"\\\\\"[[[", true)]
    [InlineData("]]]][[", false)]
    [InlineData("", false)]
    public void Exceeds_TwoLevels_CountsOpenBracketsOutsideText(string text, bool exceeds) =>
        Assert.Equal(exceeds, Nesting.Exceeds(Encoding.UTF8.GetBytes(text), 2));
}
