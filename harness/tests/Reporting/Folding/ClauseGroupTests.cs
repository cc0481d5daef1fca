using ConformanceHarness.Reporting.Folding;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Folding;

public sealed class ClauseGroupTests
{
    [Theory]
    [InlineData("Operation/input/Member/length-max", "Operation/input")]
    [InlineData("aws-json/body/malformed", "aws-json/body")]
    [InlineData("aws-json/method", "aws-json")]
    [InlineData("", "")]
    public void PlaceOf_Slug_IsWhatClausesOnOneThingShare(string clause, string place) => Assert.Equal(place, ClauseGroup.PlaceOf(clause));

    [Fact]
    public void ByStrength_Tallies_CountsClausesNotAnswers()
    {
        var groups = ClauseGroup.ByStrength(Folded.Record(SampleRuns.WithFindings()).End.Clauses);
        Assert.Equal<ClauseGroup>([new("must", 20, 18, 2, 2), new("should", 2, 2, 1, 0), new("observe", 2, 2, 0, 0)], groups);
    }
}
