using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Phases;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Phases;

public sealed class CaseSelectionTests
{
    private static readonly ImmutableArray<Case> All = [.. Boundaries.Of(Kit.Cases.Book, Kit.Factory)];

    private static ImmutableArray<Case> Selected(CampaignOptions options, Func<Case, bool>? spared = null, TargetKnowledge? knowledge = null)
    {
        var selection = new CaseSelection(Published.Specification, options, Kit.Runner(new Scripted((_, _) => null), knowledge), spared ?? (_ => false));
        return [.. All.Where(selection.Takes)];
    }

    private static IEnumerable<string> Ids(IEnumerable<Case> cases) => cases.Select(made => made.Id);

    [Fact]
    public void Takes_NoGlob_TakesAll() => Assert.Equal(Ids(All), Ids(Selected(new())));

    [Theory]
    [InlineData("*/input/GatewayARN/*", "/input/GatewayARN/")]
    [InlineData("aws-json/body/malformed", "aws-json/body/malformed")]
    [InlineData("AWS-JSON/TARGET/*", "aws-json/target/")]
    [InlineData("aws-json/target/empt?", "aws-json/target/empty")]
    public void Takes_GlobOfRequestClauses_TakesCasesAboutThemAlone(string glob, string part)
    {
        var selected = Selected(new() { ClauseGlob = glob });
        Assert.NotEmpty(selected);
        Assert.All(selected, made => Assert.Contains(part, made.About.Value, StringComparison.Ordinal));
        Assert.Equal(All.Count(made => made.About.Value.Contains(part, StringComparison.Ordinal)), selected.Length);
    }

    [Theory]
    [InlineData("*/output/*", Intent.Accept)]
    [InlineData("aws-json/response/request-id", Intent.Accept)]
    [InlineData("aws-json/errors/typed", Intent.Reject)]
    public void Takes_GlobOfAnswerClauses_TakesEveryCaseThatCanGradeThem(string glob, Intent intent) =>
        Assert.Equal(Ids(All.Where(made => made.Intent == intent)), Ids(Selected(new() { ClauseGlob = glob })));

    [Theory]
    [InlineData("aws-json/robustness/answers")]
    [InlineData("aws-json/consistency")]
    public void Takes_GlobOfWhatEveryAnswerGrades_TakesAll(string glob) => Assert.Equal(Ids(All), Ids(Selected(new() { ClauseGlob = glob })));

    [Fact]
    public void Takes_GlobOfNothing_TakesNothing() => Assert.Empty(Selected(new() { ClauseGlob = "nothing/like/it" }));

    [Fact]
    public void Takes_Spared_IsNotTakenWhateverTheGlob() => Assert.Empty(Selected(new() { ClauseGlob = "*" }, _ => true));

    [Fact]
    public void Takes_CarefulInAClosedWorld_TakesOnlyWhatMustBeRefused()
    {
        var selected = Selected(new() { Careful = true }, knowledge: new() { World = World.Closed });
        Assert.NotEmpty(selected);
        Assert.DoesNotContain(selected, made => made.Intent == Intent.Accept);
        Assert.Equal(Ids(All.Where(made => made.Intent == Intent.Reject)), Ids(selected.Where(made => made.Intent == Intent.Reject)));
        Assert.True(selected.Length < All.Count(made => made.Intent != Intent.Accept));
    }
}
