using System.Globalization;
using System.Text;
using ConformanceHarness.Reporting.Text;
using ConformanceHarness.Tests.Support;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Text;

public sealed class HostileTests
{
    [Theory]
    [InlineData("plain [text] {\"a\":1}", "plain [text] {\"a\":1}")]
    [InlineData("\e[31mred\e[0m", "\\u{1b}[31mred\\u{1b}[0m")]
    [InlineData("\e]0;title\a", "\\u{1b}]0;title\\u{7}")]
    [InlineData("\u009b2J", "\\u{9b}2J")]
    [InlineData("a\0b", "a\\u{0}b")]
    [InlineData("a\nb\r\tc", "a\\u{a}b\\u{d}\\u{9}c")]
    [InlineData("\u202eabc\u2069", "\\u{202e}abc\\u{2069}")]
    [InlineData("\u200e\u200f\u200b\ufeff", "\\u{200e}\\u{200f}\\u{200b}\\u{feff}")]
    [InlineData("a\u00a0b\u3000c\u3164", "a\\u{a0}b\\u{3000}c\\u{3164}")]
    [InlineData("\ue000\uffff", "\\u{e000}\\u{ffff}")]
    [InlineData("\U0001F4BE 漢字 é", "\U0001F4BE 漢字 é")]
    [InlineData("\U000E0041", "\\u{e0041}")]
    [InlineData("e\u0301", "e\u0301")]
    [InlineData("\u0301e", "\\u{301}e")]
    [InlineData("e\u0301\u0301\u0301", "e\u0301\u0301\\u{301}")]
    public void Visible_EachKindOfText_IsHarmlessAndLegible(string text, string expected) =>
        Assert.Equal(expected, Hostile.Visible(text));

    [Fact]
    public void Visible_LoneSurrogates_AreWrittenAsCodePoints() =>
        Assert.Equal("a\\u{d800}b\\u{dc00}", Hostile.Visible("a\ud800b\udc00"));

    [Fact]
    public void Visible_LongText_SaysHowMuchOfItsMiddleIsLeftOut() =>
        Assert.Equal("aaaaaa… (1,048,567 bytes) …aaa", Hostile.Visible(new string('a', 1_048_576), 9));

    [Fact]
    public void Visible_CutWithinASurrogatePair_KeepsThePairWhole() =>
        Assert.Equal("a… (8 bytes) …b", Hostile.Visible("a\U0001F4BE\U0001F4BEb", 3));

    [Fact]
    public void Lines_LongTextOfManyLines_KeepsBothEndsAndCounts()
    {
        var lines = Hostile.Lines(string.Join('\n', Enumerable.Range(0, 100)), int.MaxValue, 5);
        Assert.Equal<string>(["0", "1", "2", "… (96 lines) …", "99"], lines);
    }

    [Fact]
    public void Lines_LongLine_GivesTheGapALineOfItsOwn() =>
        Assert.Equal<string>(["aa", "… (7 bytes) …", "a"], Hostile.Lines("aaaaaaaaaa", 3, 10));

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 500)]
    internal void Visible_AnyText_HasOnlyCharactersWithInk(HostileText text, byte max)
    {
        var visible = Hostile.Visible(text.Value, max);
        Assert.DoesNotContain(visible.EnumerateRunes(), rune => rune != new Rune(' ') && (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse));
        Assert.Equal(visible, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(visible)));
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 500)]
    internal void Visible_AnyText_IsBounded(HostileText text, byte max) =>
        Assert.InRange(Hostile.Visible(text.Value, max).Length, 0, (max * 10) + 40);

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 500)]
    internal void Visible_AnyText_IsLeftAloneTheSecondTime(HostileText text) =>
        Assert.Equal(Hostile.Visible(text.Value), Hostile.Visible(Hostile.Visible(text.Value)));

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 500)]
    internal void Lines_Unbounded_AreTheLinesOfTheText(HostileText text) =>
        Assert.Equal(text.Value.Split('\n').Select(line => Hostile.Visible(line)), Hostile.Lines(text.Value, int.MaxValue, int.MaxValue));
}
