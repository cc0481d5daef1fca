using ConformanceHarness.Spec.Loading;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Loading;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("strenght", "strength")]
    [InlineData("Strength", "strength")]
    [InlineData("sorce", "source")]
    [InlineData("id", "id")]
    [InlineData("ix", "id")]
    [InlineData("xyz", null)]
    [InlineData("statements of fact", null)]
    [InlineData("", null)]
    public void Nearest_Word_IsWithinTwoEdits(string found, string? nearest) =>
        Assert.Equal(nearest, Spelling.Nearest(found, ["id", "strength", "source", "statement"]));

    [Fact]
    public void Expected_NothingNear_ListsAll() => Assert.Equal("one of id, source", Spelling.Expected("provenance", ["id", "source"]));
}
