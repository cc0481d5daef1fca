using System.Text.Json;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec.Clauses;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Targets;

public sealed class KnownInputTests
{
    private static readonly KnownInput First = Of("first", ("A", "1"), ("B", "2"));

    [Theory]
    [InlineData("""{"A":"1","B":"2"}""", true)]
    [InlineData("""{"B":"2","A":"1","C":"3"}""", true)]
    [InlineData("""{"A":"\u0031","B":"2"}""", true)]
    [InlineData("""{"A":"1"}""", false)]
    [InlineData("""{"A":"1","B":"3"}""", false)]
    [InlineData("""{"A":"2","B":"2"}""", false)]
    [InlineData("""{"A":"1","B":2}""", false)]
    [InlineData("""{"A":"1","B":null}""", false)]
    [InlineData("""{"A":"1","b":"2"}""", false)]
    public void Is_AnInput_ThatNamesExactlyItsValues(string input, bool expected) => Assert.Equal(expected, First.Is(JsonElement.Parse(input)));

    [Fact]
    public void Find_OfSeveral_IsTheFirstThatFits()
    {
        var knowledge = new TargetKnowledge { World = World.Closed, Known = [First, Of("second", ("A", "1")), Of("third", ("A", "1"))] };
        Assert.Equal("first", knowledge.Find(JsonElement.Parse("""{"A":"1","B":"2"}"""))?.Clause.Value);
        Assert.Equal("second", knowledge.Find(JsonElement.Parse("""{"A":"1","B":"x"}"""))?.Clause.Value);
        Assert.Null(knowledge.Find(JsonElement.Parse("""{"A":"x"}""")));
    }

    private static KnownInput Of(string clause, params (string Name, string Value)[] members) =>
        new(new ClauseId(clause), members.ToImmutableSortedDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal), true);
}
