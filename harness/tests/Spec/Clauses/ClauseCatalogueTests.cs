using ConformanceHarness.Spec.Clauses;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Clauses;

public sealed class ClauseCatalogueTests
{
    [Fact]
    public void Catalogue_TwoOfOneId_TheLaterTakesTheFirstsPlace()
    {
        var catalogue = new ClauseCatalogue([Of("a", Strength.Must), Of("b", Strength.Must), Of("a", Strength.Should)]);

        Assert.Equal(["a", "b"], catalogue.All.Select(clause => clause.Id.Value));
        Assert.Equal(Strength.Should, catalogue.StrengthOf(new("a")));
        Assert.Same(catalogue.All[0], catalogue.Find(new("a")));
    }

    [Fact]
    public void StrengthOf_UnknownClause_IsObserve()
    {
        Assert.Equal(Strength.Observe, new ClauseCatalogue([]).StrengthOf(new("a")));
        Assert.Null(new ClauseCatalogue([]).Find(new("a")));
    }

    [Theory]
    [InlineData("Op/input/Name/length-max", "Op/input/Name/length-max", true)]
    [InlineData("op/INPUT/name/length-max", "Op/input/Name/length-max", true)]
    [InlineData("Op/input/Name", "Op/input/Name/length-max", false)]
    [InlineData("Op/input/*", "Op/input/Name/length-max", true)]
    [InlineData("*length*", "Op/input/Name/length-max", true)]
    [InlineData("*/length-mi?", "Op/input/Name/length-min", true)]
    [InlineData("*/length-mi?", "Op/input/Name/length-max", false)]
    [InlineData("Op.input.*", "Op/input/Name/length-max", false)]
    [InlineData("*[ab]*", "Op/input/a", false)]
    [InlineData("", "Op", false)]
    [InlineData("*", "", true)]
    public void Matches_Glob_StandsForTheWholeId(string glob, string id, bool matches) => Assert.Equal(matches, ClauseCatalogue.Matches(glob, new(id)));

    private static Clause Of(string id, Strength strength) =>
        new() { Id = new(id), Strength = strength, Provenance = Provenance.Doc, Statement = "s", Source = "p" };
}
