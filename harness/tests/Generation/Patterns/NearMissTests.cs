using ConformanceHarness.Generation.Patterns;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Patterns;

public class NearMissTests
{
    private static readonly string[] Forms = [TapeArn.Page, TapeArn.Newest, TapeArn.Anchored];

    public static TheoryData<string> Patterns => PatternCase.Patterns;

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Enumerate_AnyPattern_HoldsNoMemberAndKeepsTheLength(string pattern)
    {
        PatternCase one = PatternCase.For(pattern);
        ImmutableArray<NearMiss> misses = one.Misses.Enumerate();
        Assert.Equal(misses.Length, misses.Select(miss => miss.Text).Distinct().Count());
        Assert.All(misses, miss => AssertMiss([pattern], one, miss));
        Assert.Equal(misses.Select(miss => miss.Text), new NearMisses(PatternReadings.Of(PatternLanguage.Create(pattern, one.Min, one.Max))).Enumerate().Select(miss => miss.Text));
        Assert.Equal(pattern is @"^[\S\s]*$" or ".*", misses.IsEmpty);
    }

    [Property(MaxTest = 1_000)]
    public void Random_AnyPattern_IsNoMemberAndKeepsTheLength(int pick, ulong seed)
    {
        PatternCase one = PatternCase.At(pick);
        NearMiss? miss = one.Misses.Random(new SeededChooser(seed));
        Assert.Equal(one.Misses.Enumerate().IsEmpty, miss is null);
        if (miss is not null)
            AssertMiss([one.Pattern], one, miss);
    }

    [Property(MaxTest = 500)]
    public void Random_OfATapeArn_MissesEveryReading(ulong seed)
    {
        NearMiss miss = TapeArn.Misses.Random(new SeededChooser(seed))!;
        AssertMiss(Forms, PatternCase.All[0], miss);
        Assert.Equal(miss, TapeArn.Misses.Random(new SeededChooser(seed)));
    }

    [Fact]
    public void Enumerate_OfATapeArn_MissesEveryReading() =>
        Assert.All(TapeArn.Misses.Enumerate(), miss => AssertMiss(Forms, PatternCase.All[0], miss));

    [Fact]
    public void Enumerate_OfATapeArn_MeetsEveryElementAtOnce()
    {
        int[] first = [.. TapeArn.Misses.Enumerate().Take(10).Select(miss => miss.Element!.Index).Distinct().Order()];
        Assert.Superset(new HashSet<int> { 0, 1, 2, 3, 5, 6, 7 }, first.ToHashSet());
    }

    [Theory]
    [InlineData("arn:aws-xx:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("arn:AWS:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("arn:aw:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("arn::storagegateway:us-east-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("ARN:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("arnaws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("arn:aws:Storagegateway:us-east-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("arn:aws:storagegateway::999999999999:tape/TEST0AA2AF")]
    [InlineData("arn:aws:storagegateway:us-eAst-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("arn:aws:storagegateway:us-e_st-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("arn:aws:storagegateway:us-east-1999999999999:tape/TEST0AA2AF")]
    [InlineData("arn:aws:storagegateway:us-east-1::999999999999:tape/TEST0AA2AF")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999a99999:tape/TEST0AA2AF")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999\u066399999:tape/TEST0AA2AF")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999\uFF1199999:tape/TEST0AA2AF")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape:TEST0AA2AF")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tapeTEST0AA2AF")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AFKLMNOPP")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0aA2AF")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0\u212AA2AF")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0éA2AF")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF\n")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF\r\n")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF ")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF\t")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF\0")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AFa")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF/x")]
    [InlineData("arn:aws:storagegateway:999999999999:us-east-1:tape/TEST0AA2AF")]
    public void Enumerate_OfATapeArn_Holds(string text) =>
        Assert.Contains(TapeArn.Misses.Enumerate(), miss => miss.Text == text);

    [Fact]
    public void Enumerate_TooShortForTheRange_StretchesAnotherElement()
    {
        NearMiss miss = TapeArn.Misses.Enumerate().First(miss => miss is { Kind: NearMissKind.TooShort, Element.Index: 5 });
        Assert.Equal("arn:aws:storagegateway:us-east-1j::tape/TEST0AA2AF", miss.Text);
    }

    [Fact]
    public void Enumerate_PatternThatIsSearchedFor_LeavesNothingToMatch()
    {
        NearMisses misses = new(PatternReadings.Of(PatternLanguage.Create("[a-zA-Z0-9_.-]{1,255}", 3, 255)));
        Assert.NotEmpty(misses.Enumerate());
        Assert.All(misses.Enumerate(), miss => Assert.DoesNotContain(miss.Text, letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-'));
    }

    [Fact]
    public void Enumerate_AnchoredPattern_HoldsTextBeforeTheStart()
    {
        NearMisses misses = new(PatternReadings.Of(PatternLanguage.Create(TapeArn.Anchored, 50, 500).WithExample(TapeArn.Example)));
        Assert.Contains(misses.Enumerate(), miss => miss.Text == " " + TapeArn.Example);
        Assert.DoesNotContain(TapeArn.Misses.Enumerate(), miss => miss.Kind == NearMissKind.TextBefore);
    }

    [Fact]
    public void Enumerate_NegativeLookahead_HoldsWhatItForbids()
    {
        NearMisses misses = new(PatternReadings.Of(PatternLanguage.Create("^(?!aws:).+", 1, 128)));
        Assert.Contains(misses.Enumerate(), miss => miss.Text.StartsWith("aws:", StringComparison.Ordinal));
    }

    [Fact]
    public void Ambiguous_OfATapeArn_HoldsWhatTheFormsDispute()
    {
        NearMiss[] either = [.. TapeArn.Misses.Ambiguous()];
        Assert.Contains(either, miss => miss.Text == "arn:aws-eusc:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF");
        Assert.Contains(either, miss => miss.Text == " " + TapeArn.Example);
        Assert.All(either, miss =>
        {
            Assert.Equal(Agreement.Some, TapeArn.Readings.Judge(miss.Text));
            Assert.InRange(miss.Text.Length, 50, 500);
            Assert.Contains(Forms, form => DotNetRegex.Finds(form, miss.Text));
            Assert.Contains(Forms, form => !DotNetRegex.MatchesWhole(form, miss.Text));
        });
    }

    [Fact]
    public void Ambiguous_UndisputedAnchoredPattern_IsEmpty() =>
        Assert.Empty(new NearMisses(PatternReadings.Of(PatternLanguage.Create("^[a-z]{3,5}$", 1, 9))).Ambiguous());

    [Theory]
    [InlineData(TapeArn.Example, Agreement.All)]
    [InlineData("x" + TapeArn.Example, Agreement.Some)]
    [InlineData(TapeArn.Example + "\n", Agreement.None)]
    [InlineData("arn:aws-eusc:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF", Agreement.Some)]
    public void Judge_OfATapeArn_CountsTheReadings(string text, Agreement expected) =>
        Assert.Equal(expected, TapeArn.Readings.Judge(text));

    [Fact]
    public void Judge_UnitsAndCodePointsDiffer_IsDisputed()
    {
        PatternReadings readings = PatternReadings.Of(PatternLanguage.Create("^.{2}$", 1, 9));
        Assert.Equal(Agreement.Some, readings.Judge("😀"));
        Assert.Equal(Agreement.Some, readings.Judge("😀😀"));
        Assert.Equal(Agreement.None, readings.Judge("😀😀😀"));
        Assert.Equal(Agreement.All, readings.Judge("ab"));
    }

    private static void AssertMiss(string[] patterns, PatternCase range, NearMiss miss)
    {
        Assert.InRange(miss.Text.Length, range.Min, range.Max);
        Assert.InRange(miss.Text.EnumerateRunes().Count(), range.Min, range.Max);
        Assert.DoesNotContain(miss.Text.EnumerateRunes(), rune => rune == System.Text.Rune.ReplacementChar);
        Assert.NotEmpty(miss.Label);
        Assert.All(patterns, pattern => Assert.False(DotNetRegex.Finds(pattern, miss.Text), $"{pattern} in {miss.Text}: {miss.Label}"));
    }
}
