using ConformanceHarness.Reporting.Text;
using ConformanceHarness.Tests.Support;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Text;

public sealed class WrapTests
{
    [Fact]
    public void Words_Prose_BreaksAtSpaces() => Assert.Equal(["one two", "three"], Wrap.Words("one two three", 8));

    [Fact]
    public void Words_WordLongerThanALine_BreaksWithin() => Assert.Equal(["a", "bbbb", "bb c"], Wrap.Words("a bbbbbb c", 4));

    [Fact]
    public void Hard_WideCharacters_CountTwoCells() => Assert.Equal(["漢字", "漢"], Wrap.Hard("漢字漢", 5));

    [Fact]
    public void Hard_NoText_IsOneEmptyLine() => Assert.Equal([""], Wrap.Hard("", 5));

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 300)]
    internal void Hard_AnyVisibleText_LosesNothingAndFits(HostileText text, byte width)
    {
        var visible = Hostile.Visible(text.Value);
        var lines = Wrap.Hard(visible, width + 2).ToArray();
        Assert.Equal(visible, string.Concat(lines));
        Assert.All(lines, line => Assert.InRange(Wrap.Cells(line), 0, width + 2));
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 300)]
    internal void Words_AnyVisibleText_LosesNothingButSpacesAndFits(HostileText text, byte width)
    {
        var visible = Hostile.Visible(text.Value);
        var lines = Wrap.Words(visible, width + 2).ToArray();
        Assert.Equal(visible.Replace(" ", ""), string.Concat(lines).Replace(" ", ""));
        Assert.All(lines, line => Assert.InRange(Wrap.Cells(line), 0, width + 2));
    }
}
