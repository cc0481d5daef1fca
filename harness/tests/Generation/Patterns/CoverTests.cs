using ConformanceHarness.Generation.Patterns;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Patterns;

public class CoverTests
{
    private static readonly ImmutableArray<CoverCase> Tape = [.. TapeArn.Language.Cover()];

    public static TheoryData<string> Patterns => PatternCase.Patterns;

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Cover_AnyPattern_HoldsMembersOnly(string pattern)
    {
        PatternCase one = PatternCase.For(pattern);
        CoverCase[] cases = [.. one.Language.Cover()];
        Assert.NotEmpty(cases);
        Assert.Equal(cases.Length, cases.Select(cover => cover.Sample.Text).Distinct().Count());
        Assert.All(cases, cover =>
        {
            Assert.InRange(cover.Sample.Text.Length, one.Min, one.Max);
            Assert.True(one.Language.Contains(cover.Sample.Text, Anchoring.Full), cover.Label);
            Assert.True(DotNetRegex.MatchesWhole(pattern, cover.Sample.Text), $"{cover.Label}: {cover.Sample.Text}");
        });
        Assert.Equal(cases.Select(cover => cover.Label), PatternLanguage.Create(pattern, one.Min, one.Max).Cover().Select(cover => cover.Label));
    }

    [Fact]
    public void Cover_OfATapeArn_IsEconomical() => Assert.InRange(Tape.Length, 20, 60);

    [Fact]
    public void Cover_OfATapeArn_VariesOneElementAtATime()
    {
        ImmutableArray<Segment> plain = TapeArn.Language.Plain().Segments;
        foreach (CoverCase cover in Tape.Where(cover => cover.Element is not null))
        {
            int[] changed = [.. cover.Sample.Segments.Select((segment, index) => (segment.Text, index))
                .Where(segment => segment.Text != plain[segment.index].Text).Select(segment => segment.index)];
            Assert.True(changed is [var only] && only == cover.Element!.Index, $"{cover.Label}: {cover.Sample.Text}");
        }
    }

    [Theory]
    [InlineData(1, "aws")]
    [InlineData(1, "aws-cn")]
    [InlineData(1, "aws-us-gov")]
    [InlineData(1, "aws-iso")]
    [InlineData(3, "a")]
    [InlineData(3, "z")]
    [InlineData(3, "0")]
    [InlineData(3, "9")]
    [InlineData(5, "0")]
    [InlineData(5, "9")]
    public void Cover_OfATapeArn_HoldsTheSegment(int element, string text) =>
        Assert.Contains(Tape, cover => cover.Sample.Segments[element].Text == text);

    [Fact]
    public void Cover_OfATapeArn_ReachesEveryEnd()
    {
        string[] Of(int element) => [.. Tape.Select(cover => cover.Sample.Segments[element].Text)];
        Assert.Contains(Of(1), partition => partition.StartsWith("aws-iso", StringComparison.Ordinal) && partition.Length > 7);
        string suffixes = string.Concat(Of(1).Where(partition => partition.StartsWith("aws-iso", StringComparison.Ordinal)).Select(partition => partition[7..]));
        Assert.Superset("AZaz09_-".ToHashSet(), suffixes.ToHashSet());
        Assert.Superset("az-09".ToHashSet(), string.Concat(Of(3).Where(region => region.Length > 1).Select(region => region[1..])).ToHashSet());
        for (int place = 0; place < 16; place++)
            Assert.Superset("09AZ".ToHashSet(), Of(7).Where(id => id.Length > place).Select(id => id[place]).ToHashSet());
        Assert.Superset(new HashSet<int> { 5, 16 }, Of(7).Select(id => id.Length).ToHashSet());
        Assert.Contains(Of(3), region => region.Length > 400);
        Assert.Contains(Of(5), account => account.Length > 400);
        Assert.Contains(Of(1), partition => partition.Length > 400);
        Assert.Superset(new HashSet<int> { 50, 500 }, Tape.Select(cover => cover.Sample.Text.Length).ToHashSet());
    }

    [Fact]
    public void Cover_WithNestedChoices_TakesEachBranchAndEachOption()
    {
        PatternLanguage language = PatternLanguage.Create("^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$", 1, 10);
        string[] texts = [.. language.Cover().Select(cover => cover.Sample.Text)];
        Assert.Contains(texts, text => text.StartsWith('2') && text[1] == '3');
        Assert.Contains(texts, text => text.Length == 5);
        Assert.Contains(texts, text => text.Length == 8);
    }

    [Fact]
    public void Cover_OfAClassWithWrittenControls_ReachesThem()
    {
        PatternLanguage language = PatternLanguage.Create(@"^[\u0009\u000A\u000D\u0020-\u00FF]+$", 1, 64);
        string all = string.Concat(language.Cover().Select(cover => cover.Sample.Text));
        Assert.Superset("\t\n\r \u00FF~".ToHashSet(), all.ToHashSet());
    }

    [Fact]
    public void Cover_OfReadings_LeavesOutWhatTheyDispute()
    {
        PatternReadings readings = PatternReadings.Create(TapeArn.Newest, [TapeArn.Page], 50, 500).WithExample(TapeArn.Example);
        Assert.Contains(readings.Primary.Cover(), cover => cover.Sample.Text.Contains("-eusc", StringComparison.Ordinal));
        Assert.DoesNotContain(readings.Cover(), cover => cover.Sample.Text.Contains("-eusc", StringComparison.Ordinal));
        SeededChooser chooser = new(1);
        for (int count = 0; count < 500; count++)
            Assert.True(DotNetRegex.MatchesWhole(TapeArn.Page, readings.Sample(chooser)!.Text));
    }
}
