using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Verdicts;

public sealed class SkipReasonTests
{
    private static Clause Clause(string end) => Published.Specification.Catalogue.All.Single(clause => clause.Id.Value.EndsWith(end, StringComparison.Ordinal));

    private static string Why(string clause, CampaignOptions? options = null, string? cut = null, World? world = World.Closed, BindingSet? bindings = null) =>
        new SkipReason(Published.Specification, options ?? new(), [(bindings ?? BindingSet.None, world)], cut).Of(Clause(clause));

    [Theory]
    [InlineData("state/read-only", "no answer of this operation")]
    [InlineData("output/TapeARN/echo", "no request was accepted")]
    [InlineData("response/content-type", "no request was accepted")]
    [InlineData("errors/message", "no answer of that kind came")]
    [InlineData("input/GatewayARN/form", "recorded only")]
    [InlineData("state/retrieves", "needs bindings: ")]
    [InlineData("state/linearizable", "needs bindings: ")]
    public void Of_ClosedWorldWithNothingBound_SaysWhatIsMissing(string clause, string reason) => Assert.StartsWith(reason, Why(clause), StringComparison.Ordinal);

    [Theory]
    [InlineData("state/retrieves")]
    [InlineData("state/reset-restores")]
    public void Of_StateInAnOpenWorld_HasNothingToTell(string clause) => Assert.StartsWith("the target's world is open", Why(clause, world: World.Open), StringComparison.Ordinal);

    [Fact]
    public void Of_BoundWithoutReset_WantsAReset() =>
        Assert.StartsWith("needs a reset", Why("state/linearizable", bindings: Published.Bindings with { Reset = null }), StringComparison.Ordinal);

    [Fact]
    public void Of_NotSelected_SaysTheGlobAndNotTheCut() =>
        Assert.Equal("not selected by --clause aws-json/*", Why("output/TapeARN/echo", new() { ClauseGlob = "aws-json/*" }, cut: "time was up"));

    [Fact]
    public void Of_RunCut_SaysWhy() => Assert.Equal("time was up", Why("output/TapeARN/echo", cut: "time was up"));

    [Fact]
    public void Of_CarefulRun_SaysThatItIsCareful()
    {
        Assert.StartsWith("a remote target gets only", Why("errors/message", new() { Careful = true }), StringComparison.Ordinal);
        Assert.Equal("a remote target gets no calls at the same time", Why("state/linearizable", new() { Careful = true }, bindings: Published.Bindings));
        Assert.StartsWith("a remote target gets no call that changes its state", Why("state/retrieves", new() { Careful = true }, bindings: Published.Bindings), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_EveryClauseInEveryRun_SaysSomething()
    {
        foreach (var world in new World?[] { null, World.Open, World.Closed })
            foreach (var options in new CampaignOptions[] { new(), new() { Careful = true }, new() { ClauseGlob = "*/input/*" } })
                foreach (var bindings in new[] { BindingSet.None, Published.Bindings })
                    Assert.All(Published.Specification.Catalogue.All, clause => Assert.False(string.IsNullOrWhiteSpace(new SkipReason(Published.Specification, options, [(bindings, world)], null).Of(clause))));
    }
}
