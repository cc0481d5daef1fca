using ConformanceHarness.Generation.Patterns;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Patterns;

public class SamplingTests
{
    private const int Draws = 3_000;

    [Property(MaxTest = 1_000)]
    public void Sample_AnyPattern_MatchesInRange(int pick, ulong seed) =>
        AssertMember(PatternCase.At(pick), PatternCase.At(pick).Language.Sample(new SeededChooser(seed)));

    [Property(MaxTest = 500)]
    public void SampleOfLength_AnyLength_IsExactOrNull(int pick, int wish, ulong seed)
    {
        PatternCase one = PatternCase.At(pick);
        int length = one.Min + (int)((uint)wish % (uint)(one.Max - one.Min + 1));
        if (one.Language.SampleOfLength(length, new SeededChooser(seed)) is not { } sample)
        {
            Assert.DoesNotContain(one.Language.Sequences, sequence => sequence.Elements.Sum(element => element.MinLength) == length);
            return;
        }

        Assert.Equal(length, sample.Text.Length);
        AssertMember(one, sample);
    }

    [Fact]
    public void SampleOfLength_EveryLengthOfATapeArn_IsExact()
    {
        SeededChooser chooser = new(1);
        for (int length = 50; length <= 500; length++)
        {
            PatternSample sample = TapeArn.Language.SampleOfLength(length, chooser)!;
            Assert.Equal(length, sample.Text.Length);
            Assert.True(DotNetRegex.MatchesWhole(TapeArn.Page, sample.Text), sample.Text);
        }

        Assert.Null(TapeArn.Language.SampleOfLength(49, chooser));
        Assert.Null(TapeArn.Language.SampleOfLength(501, chooser));
    }

    [Fact]
    public void SampleOfLength_NoMemberOfThatLength_IsNull()
    {
        PatternLanguage language = PatternLanguage.Create("^(ab){2,4}$", 1, 20);
        Assert.Equal([4, 6, 8], Enumerable.Range(0, 21).Where(length => language.SampleOfLength(length, new SeededChooser(1)) is not null));
    }

    [Property(MaxTest = 200)]
    public void Sample_EqualSeeds_GiveEqualStrings(int pick, ulong seed)
    {
        PatternCase one = PatternCase.At(pick);
        PatternLanguage again = PatternLanguage.Create(one.Pattern, one.Min, one.Max);
        (SeededChooser left, SeededChooser right) = (new(seed), new(seed));
        for (int count = 0; count < 5; count++)
            Assert.Equal(one.Language.Sample(left).Text, again.Sample(right).Text);
    }

    [Fact]
    public void Sample_OfATapeArn_IsSpreadOverTheLanguage()
    {
        SeededChooser chooser = new(20240601);
        PatternSample[] samples = [.. Enumerable.Range(0, Draws).Select(_ => TapeArn.Language.Sample(chooser))];
        string[] Of(int element) => [.. samples.Select(sample => sample.Segments[element].Text)];
        string[] partitions = Of(1);
        Assert.Superset(new HashSet<string> { "aws", "aws-cn", "aws-us-gov", "aws-iso" }, partitions.ToHashSet());
        Assert.Contains(partitions, partition => partition.StartsWith("aws-iso", StringComparison.Ordinal) && partition.Length is > 7 and < 20);
        Assert.Contains(partitions, partition => partition.Length > 400);
        foreach (string[] elastic in new[] { Of(3), Of(5) })
        {
            Assert.Contains(elastic, text => text.Length == 1);
            Assert.Contains(elastic, text => text.Length > 400);
            Assert.Contains(elastic, text => text.Length is > 5 and < 20);
        }

        Assert.Equal(Enumerable.Range(5, 12), Of(7).Select(id => id.Length).Distinct().Order());
        Assert.InRange(samples.Count(sample => sample.Text.Length == 50), Draws / 20, Draws / 4);
        Assert.InRange(samples.Count(sample => sample.Text.Length == 500), Draws / 20, Draws / 4);
        Assert.True(samples.Select(sample => sample.Text.Length).Distinct().Count() > 300);
        Assert.True(samples.Select(sample => sample.Text).Distinct().Count() > Draws * 99 / 100);
    }

    [Fact]
    public void Sample_OfAClass_ReachesAllItsCharacters()
    {
        SeededChooser chooser = new(5);
        var ids = Enumerable.Range(0, Draws).Select(_ => TapeArn.Language.Sample(chooser).Segments[7].Text);
        Assert.Equal(36, string.Concat(ids).Distinct().Count());
    }

    [Fact]
    public void Sample_OfAnything_IsMostlyPrintableAndAlwaysValid()
    {
        PatternLanguage language = PatternLanguage.Create(@"^[\S\s]*$", 0, 255);
        SeededChooser chooser = new(9);
        string all = string.Concat(Enumerable.Range(0, 1_000).Select(_ => language.Sample(chooser).Text));
        int printable = all.Count(character => character is >= ' ' and <= '~');
        Assert.InRange(printable, all.Length * 8 / 10, all.Length - 1);
        Assert.Contains(all, character => character > 0xFF);
        Assert.Contains(all, char.IsHighSurrogate);
        Assert.DoesNotContain(all, character => char.IsControl(character) && character is not ('\t' or '\n' or '\r'));
        Assert.DoesNotContain(all.EnumerateRunes(), rune => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF);
    }

    [Theory]
    [InlineData("^.*$", 3, 5)]
    [InlineData("^.{4,6}$", 4, 6)]
    [InlineData("^x([a-c]{4}|.{3})$", 1, 9)]
    public void Sample_WithAstralCharacters_IsAMemberByUnitsAndByCodePoints(string pattern, int min, int max)
    {
        PatternLanguage language = PatternLanguage.Create(pattern, min, max);
        SeededChooser chooser = new(11);
        for (int count = 0; count < Draws; count++)
        {
            string text = language.Sample(chooser).Text;
            Assert.InRange(text.Length, min, max);
            Assert.InRange(text.EnumerateRunes().Count(), min, max);
            Assert.True(DotNetRegex.MatchesWhole(pattern, text), text);
            Assert.True(language.Contains(text, Anchoring.Full), text);
        }
    }

    [Property(MaxTest = 100)]
    public void Sample_OfAnAstralClass_IsMadeOfPairs(ulong seed)
    {
        PatternLanguage language = PatternLanguage.Create(@"^a[\u{1F600}-\u{1F64F}]{2,3}$", 1, 7);
        string text = language.Sample(new SeededChooser(seed)).Text;
        Assert.All(text.EnumerateRunes().Skip(1), rune => Assert.InRange(rune.Value, 0x1F600, 0x1F64F));
        Assert.InRange(text.EnumerateRunes().Count(), 3, 4);
    }

    [Fact]
    public void Sample_OfBranches_ReachesEach()
    {
        PatternLanguage language = PatternLanguage.Create("^(ACTIVE|DISABLED|GONE)$", 1, 20);
        SeededChooser chooser = new(2);
        Assert.Equal(["ACTIVE", "DISABLED", "GONE"], Enumerable.Range(0, 200).Select(_ => language.Sample(chooser).Text).Distinct().Order());
    }

    private static void AssertMember(PatternCase one, PatternSample sample)
    {
        Assert.InRange(sample.Text.Length, one.Min, one.Max);
        Assert.InRange(sample.Text.EnumerateRunes().Count(), one.Min, one.Max);
        Assert.True(one.Language.Contains(sample.Text, Anchoring.Full), sample.Text);
        Assert.True(one.Language.Contains(sample.Text), sample.Text);
        Assert.Equal(sample.Text, string.Concat(sample.Segments.Select(segment => segment.Text)));
        Assert.All(sample.Segments, segment => Assert.True(segment.Element.Contains(segment.Text), $"{segment.Element} takes '{segment.Text}'"));
        if (sample.Text.Any(char.IsSurrogate))
            return;
        Assert.True(DotNetRegex.MatchesWhole(one.Pattern, sample.Text), sample.Text);
        Assert.True(DotNetRegex.Finds(one.Pattern, sample.Text), sample.Text);
    }
}
