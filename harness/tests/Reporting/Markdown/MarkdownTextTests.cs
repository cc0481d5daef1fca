using ConformanceHarness.Reporting.Markdown;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Markdown;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("a|b*c_d", @"a\|b\*c\_d")]
    [InlineData("<b>&amp;", @"\<b\>\&amp;")]
    [InlineData("@user #1 $x$ :smile:", @"\@user \#1 \$x\$ \:smile\:")]
    [InlineData("http://x www.y.org", @"http\://x www\.y.org")]
    [InlineData("a\nb", @"a\\u\{a\}b")]
    public void Inline_MarkupOfAnyKind_StandsForItself(string text, string expected) => Assert.Equal(expected, MarkdownText.Inline(text));

    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a``", "``` `a`` ```")]
    [InlineData(" ", "(empty)")]
    public void Code_Backticks_AreFencedByMore(string text, string expected) => Assert.Equal(expected, MarkdownText.Code(text));

    [Theory]
    [InlineData("a/b", "`a/b`")]
    [InlineData(@"a\|b`", "<code>a&#92;&#124;b&#96;</code>")]
    public void CodeCell_Pipes_BecomeEntities(string text, string expected) => Assert.Equal(expected, MarkdownText.CodeCell(text));

    [Fact]
    public void Fence_BackticksInTheText_IsLonger() => Assert.Equal("`````text\n````\nx\n`````\n", MarkdownText.Fence("text", ["````", "x"]));
}
