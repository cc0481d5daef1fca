using ConformanceHarness.Reference.Values;
using ConformanceHarness.Spec.Patterns;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Values;

public sealed class PatternWitnessTests
{
    [Theory]
    [InlineData("arn:(aws(|-cn|-us-gov|-iso[A-Za-z0-9_-]*|-eusc)):storagegateway:[a-z\\-0-9]+:[0-9]+:tape\\/[0-9A-Z]{5,16}$", 50, 500)]
    [InlineData("arn:(aws(|-cn|-us-gov|-iso[A-Za-z0-9_-]*|-eusc)):storagegateway:[a-z\\-0-9]+:[0-9]+:tape\\/[0-9A-Z]{5,16}$", 500, 500)]
    [InlineData("^[a-zA-Z0-9_.-]+$", 1, 128)]
    [InlineData("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-%@]*)$", 1, 1)]
    [InlineData("^(?!aws:)[a-z]{3,}$", 3, 5)]
    [InlineData("[^\\x00]*", 7, 9)]
    [InlineData("^\\S(.|\\s)*\\S$", 6, 7)]
    [InlineData("^(\\d|[1-5]\\d):[0-5]\\d$", 5, 5)]
    [InlineData("^[a-f0-9]{8}-[a-f0-9]{4}$", 13, 13)]
    [InlineData("^sgw-[0-9A-F]{8}$", 0, 500)]
    [InlineData("^(?<name>x|yyyy)\\u0041[\\]\\-]$", 6, 6)]
    [InlineData("^([a-z]{1,3}-){2,4}$", 14, 16)]
    [InlineData("^(([01]?[0-9]{1,2})\\.){3}1$", 8, 12)]
    [InlineData("x{2}|a{40,}", 45, 60)]
    [InlineData("^$", 0, 0)]
    [InlineData("^[\\w]+@[^@]+\\.[a-z]{2}$", 6, 30)]
    public void Find_PatternOfAModel_MatchesWithinTheLength(string pattern, int min, int max)
    {
        var found = PatternWitness.Find(pattern, min, max);

        Assert.NotNull(found);
        Assert.InRange(found.Length, min, max);
        Assert.Matches(EcmaRegex.Compile(pattern), found);
    }

    [Theory]
    [InlineData("^a{5}$", 6, 9)]
    [InlineData("^a{5}$", 0, 4)]
    [InlineData("^(?=b)a$", 0, 9)]
    public void Find_NoSuchText_IsNull(string pattern, int min, int max) => Assert.Null(PatternWitness.Find(pattern, min, max));
}
