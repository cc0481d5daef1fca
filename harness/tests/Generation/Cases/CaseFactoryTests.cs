using ConformanceHarness.Generation.Features;
using ConformanceHarness.Spec.Clauses;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Cases;

public sealed class CaseFactoryTests
{
    private static readonly Made Made = Made.OfPublished;

    private static Feature First(ClauseId clause, Intent effect) => Made.Book.Sources.SelectMany(source => source.Boundaries).First(feature => feature.Clause == clause && feature.Effect == effect);

    [Fact]
    public void Make_NoFeature_IsThePlainRequestOfItsIndex()
    {
        var made = Made.Factory.Make(4, []);
        Assert.Equal((Made.Specification.Ids.WellFormed, Intent.Accept, 4UL, "a plain request"), (made.About, made.Intent, made.Index, made.Label));
        Assert.NotEqual(made.Id, Made.Factory.Make(5, []).Id);
        Assert.Equal(made.Id, Made.Factory.Make(4, []).Id);
    }

    [Fact]
    public void Make_OneKept_IsAboutItsClause_Several_AreAboutTheirCombination()
    {
        var (order, space) = (First(ProtocolClauses.MemberOrder, Intent.Accept), First(ProtocolClauses.WhiteSpace, Intent.Accept));
        Assert.Equal(ProtocolClauses.MemberOrder, Made.Factory.Make(0, [order]).About);
        Assert.Equal(Made.Specification.Ids.AnyCombination, Made.Factory.Make(0, [order, space]).About);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Make_OneBroken_IsAboutItWherverItStands(bool first)
    {
        var (order, broken) = (First(ProtocolClauses.MemberOrder, Intent.Accept), First(ProtocolClauses.BodyTrailingText, Intent.Reject));
        var made = Made.Factory.Make(0, first ? [broken, order] : [order, broken]);
        Assert.Equal((ProtocolClauses.BodyTrailingText, Intent.Reject), (made.About, made.Intent));
        Assert.Equal(ProtocolClauses.BodyTrailingText, Assert.Single(made.Broken));
        Assert.Equal(Made.Factory.Make(0, first ? [order, broken] : [broken, order]).Id, made.Id);
    }

    [Fact]
    public void Features_EachRejectingOne_BreaksItsClausesAndNoOther()
    {
        foreach (var made in Made.Both)
            foreach (var feature in made.Book.Of(Intent.Reject).SelectMany(source => source.Boundaries))
            {
                var one = made.Factory.Make(3, [feature]);
                Assert.Equal(feature.AlsoBreaks.Prepend(feature.Clause).Distinct(), one.Broken);
                Assert.Null(made.AtOdds(one));
            }
    }

    [Fact]
    public void Features_EachSimplerOne_KeepsClauseEffectAndSlotAndEnds()
    {
        foreach (var made in Made.Both)
            foreach (var feature in made.Book.Sources.SelectMany(source => source.Boundaries)) Walk(made, feature, 0);

        static void Walk(Made made, Feature feature, int depth)
        {
            Assert.True(depth < 40, feature.Label);
            if (feature.Simpler().FirstOrDefault() is not { } simpler) return;
            Assert.Equal((feature.Clause, feature.Effect, feature.Slot), (simpler.Clause, simpler.Effect, simpler.Slot));
            Assert.Null(made.AtOdds(made.Factory.Make(0, [simpler])));
            Walk(made, simpler, depth + 1);
        }
    }
}
