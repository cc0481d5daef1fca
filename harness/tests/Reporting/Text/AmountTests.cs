using ConformanceHarness.Reporting.Text;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Text;

public sealed class AmountTests
{
    [Theory]
    [InlineData(0, "0 ms")]
    [InlineData(12.4, "12 ms")]
    [InlineData(999.6, "1.0 s")]
    [InlineData(59_940, "59.9 s")]
    [InlineData(59_960, "1 m 00 s")]
    [InlineData(125_000, "2 m 05 s")]
    [InlineData(3_599_600, "1 h 00 m")]
    [InlineData(3_840_000, "1 h 04 m")]
    public void Time_Milliseconds_ReadsAsPeopleSayIt(double milliseconds, string expected) => Assert.Equal(expected, Amount.Time(milliseconds));

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.0001, "< 0.1 %")]
    [InlineData(0.004, "0.4 %")]
    [InlineData(0.034, "3 %")]
    [InlineData(0.998, "> 99 %")]
    [InlineData(1, "100 %")]
    public void Percent_Share_NeverRoundsToNoneOrAll(double share, string expected) => Assert.Equal(expected, Amount.Percent(share));

    [Theory]
    [InlineData(0, "0 cases")]
    [InlineData(1, "1 case")]
    [InlineData(1_234_567, "1,234,567 cases")]
    public void Of_Noun_AgreesInNumber(long value, string expected) => Assert.Equal(expected, Amount.Of(value, "case"));

    [Fact]
    public void Rate_NoTimePassed_IsNotSaid() => Assert.Equal("", Amount.Rate(5, 0));
}
