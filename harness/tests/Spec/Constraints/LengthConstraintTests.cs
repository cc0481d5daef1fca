using ConformanceHarness.Spec.Constraints;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Constraints;

public sealed class LengthConstraintTests
{
    private const string Astral = "\U0001F4FC";
    private static readonly LengthConstraint TwoToFour = new(2, 4);

    [Theory]
    [InlineData("", Holding.Broken, Holding.Kept)]
    [InlineData("a", Holding.Broken, Holding.Kept)]
    [InlineData("ab", Holding.Kept, Holding.Kept)]
    [InlineData("abcd", Holding.Kept, Holding.Kept)]
    [InlineData("abcde", Holding.Kept, Holding.Broken)]
    [InlineData("éé", Holding.Kept, Holding.Kept)]
    [InlineData("e\u0301", Holding.Kept, Holding.Kept)]
    [InlineData(Astral, Holding.Disputed, Holding.Kept)]
    [InlineData(Astral + "a", Holding.Kept, Holding.Kept)]
    [InlineData(Astral + Astral, Holding.Kept, Holding.Kept)]
    [InlineData(Astral + Astral + "a", Holding.Kept, Holding.Disputed)]
    [InlineData(Astral + Astral + Astral + Astral, Holding.Kept, Holding.Disputed)]
    [InlineData(Astral + Astral + Astral + Astral + "a", Holding.Kept, Holding.Broken)]
    public void Holds_Text_IsDisputedWhereScalarsAndUnitsDiffer(string text, Holding min, Holding max)
    {
        Assert.Equal(min, TwoToFour.HoldsMin(text));
        Assert.Equal(max, TwoToFour.HoldsMax(text));
    }

    [Theory]
    [InlineData(1, Holding.Broken, Holding.Kept)]
    [InlineData(2, Holding.Kept, Holding.Kept)]
    [InlineData(4, Holding.Kept, Holding.Kept)]
    [InlineData(5, Holding.Kept, Holding.Broken)]
    public void Holds_Count_IsInclusive(long count, Holding min, Holding max)
    {
        Assert.Equal(min, TwoToFour.HoldsMin(count));
        Assert.Equal(max, TwoToFour.HoldsMax(count));
    }

    [Fact]
    public void Holds_NoBound_IsAlwaysKept()
    {
        Assert.Equal(Holding.Kept, new LengthConstraint(null, 3).HoldsMin(""));
        Assert.Equal(Holding.Kept, new LengthConstraint(3, null).HoldsMax(new string('a', 100_000)));
        Assert.Equal(Holding.Kept, new LengthConstraint(null, null).HoldsMax(long.MaxValue));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("aé", 2)]
    [InlineData(Astral + "a", 2)]
    public void Scalars_Text_CountsCodePoints(string text, int count) => Assert.Equal(count, LengthConstraint.Scalars(text));
}
