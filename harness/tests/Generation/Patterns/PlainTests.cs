using ConformanceHarness.Generation.Patterns;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Patterns;

public class PlainTests
{
    [Fact]
    public void Plain_OfATapeArn_IsReadable() =>
        Assert.Equal("arn:aws:storagegateway:abcdefgh:12345678:tape/ABCDEFGH", TapeArn.Bare.Plain().Text);

    [Fact]
    public void Plain_WithExample_IsTheExample()
    {
        Assert.Equal(TapeArn.Example, TapeArn.Language.Plain().Text);
        Assert.Equal(TapeArn.Example, TapeArn.Language.Plain(0).Text);
        Assert.Equal(
            ["arn:", "aws", ":storagegateway:", "us-east-1", ":", "999999999999", ":tape/", "TEST0AA2AF"],
            TapeArn.Language.Plain().Segments.Select(segment => segment.Text));
    }

    [Theory]
    [InlineData("arn:aws:storagegateway:us-east-1:1:tape/ABCDE")]
    [InlineData("x" + TapeArn.Example)]
    [InlineData(TapeArn.Example + "\n")]
    public void WithExample_NoMember_IsRefused(string example) => Assert.IsType<PatternProblem.NotAnExample>(
        Assert.Throws<PatternException>(() => TapeArn.Bare.WithExample(example)).Problem);

    [Fact]
    public void WithExample_OfALaterBranch_IsPlain()
    {
        PatternLanguage language = PatternLanguage.Create("^(ACTIVE|DISABLED)$", 1, 20).WithExample("DISABLED");
        Assert.Equal("DISABLED", language.Plain().Text);
    }

    [Fact]
    public void Plain_ByNumber_GivesDifferentMembersThatKeepTheRestOfTheExample()
    {
        string[] texts = [.. Enumerable.Range(0, 20_000).Select(index => TapeArn.Language.Plain((ulong)index * 7_919).Text)];
        Assert.Equal(texts.Length, texts.Distinct().Count());
        Assert.All(texts, text => Assert.StartsWith("arn:aws:storagegateway:us-east-1:999999999999:tape/", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.True(TapeArn.Language.Contains(text, Anchoring.Full)));
    }

    [Fact]
    public void PlainCount_OfAFewMembers_IsExact()
    {
        PatternLanguage language = PatternLanguage.Create("^[ab][0-2]$", 2, 2);
        Assert.Equal(6UL, language.PlainCount);
        Assert.Equal(["a0", "a1", "a2", "b0", "b1", "b2"], Enumerable.Range(0, 6).Select(index => language.Plain((ulong)index).Text).Order());
        Assert.Equal(language.Plain().Text, language.Plain(6).Text);
    }

    [Property(MaxTest = 300)]
    public void Plain_ByNumber_IsAMemberOfAnyPattern(int pick, ulong index)
    {
        PatternCase one = PatternCase.At(pick);
        string text = one.Language.Plain(index).Text;
        Assert.Equal(one.Language.Plain().Text.Length, text.Length);
        Assert.True(one.Language.Contains(text, Anchoring.Full), text);
        Assert.True(DotNetRegex.MatchesWhole(one.Pattern, text), text);
    }

    [Property(MaxTest = 100)]
    public void Plain_ByNumber_DiffersAsLongAsTheCountAllows(int pick, ushort number)
    {
        PatternLanguage language = PatternCase.At(pick).Language;
        ulong index = number % language.PlainCount;
        Assert.Equal(index == 0, language.Plain(index).Text == language.Plain().Text);
    }

    [Fact]
    public void Plain_ByChance_SeldomRepeats()
    {
        SeededChooser chooser = new(1);
        Assert.Equal(1_000, Enumerable.Range(0, 1_000).Select(_ => TapeArn.Language.Plain(chooser).Text).Distinct().Count());
    }

    [Fact]
    public void Plain_RangeBeyondTheTypical_IsStretchedOrCut()
    {
        Assert.Equal("abcde", PatternLanguage.Create("[a-z]+", 1, 5).Plain().Text);
        Assert.Equal(30, PatternLanguage.Create("[a-z]+", 30, 50).Plain().Text.Length);
        Assert.Equal(12, PatternLanguage.Create("x-[a-z]*", 12, 12).Plain().Text.Length);
    }
}
