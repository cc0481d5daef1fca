using System.Collections.Frozen;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Targets;

public sealed class TargetKnowledgeTests
{
    [Fact]
    public void FromBindings_Acceptances_DealEachTapeToOneGateway() => Assert.Equal(
        [$"{Published.Gateway} {Published.Tape}", $"{Published.OtherGateway} {Published.OtherTape}", $"{Published.ForeignGateway} {Published.ForeignTape}"],
        TargetKnowledge.FromBindings(Published.Specification, Published.Bindings).Where(known => known.Accepts).Select(Pair));

    [Fact]
    public void EveryCombination_Acceptances_AreEveryTapeWithEveryGatewayOfItsOwner() => Assert.Equal(
        [
            $"{Published.Gateway} {Published.Tape}", $"{Published.Gateway} {Published.OtherTape}",
            $"{Published.OtherGateway} {Published.Tape}", $"{Published.OtherGateway} {Published.OtherTape}",
            $"{Published.ForeignGateway} {Published.ForeignTape}", $"{Published.OtherForeignGateway} {Published.ForeignTape}",
        ],
        TargetKnowledge.EveryCombination(Published.Specification, Published.Bindings).Where(known => known.Accepts).Select(Pair));

    [Fact]
    public void FromBindings_MoreTapesThanGateways_GoesRound()
    {
        var bindings = With(("tapeGateway", [Published.Gateway, Published.OtherGateway]), ("tapeWithRecoveryPoint", [Published.Tape, Published.OtherTape, Published.BareTape]));
        Assert.Equal(
            [$"{Published.Gateway} {Published.Tape}", $"{Published.Gateway} {Published.BareTape}", $"{Published.OtherGateway} {Published.OtherTape}"],
            TargetKnowledge.FromBindings(Published.Specification, bindings).Where(known => known.Accepts).Select(Pair));
    }

    [Fact]
    public void FromBindings_NoGateway_KnowsNoAcceptance()
    {
        var bindings = With(("tapeWithRecoveryPoint", [Published.Tape]));
        Assert.DoesNotContain(TargetKnowledge.FromBindings(Published.Specification, bindings), known => known.Accepts);
        Assert.Empty(TargetKnowledge.FromBindings(Published.Specification, BindingSet.None));
    }

    [Fact]
    public void FromBindings_Refusals_AreOfEveryCombination()
    {
        var refusals = TargetKnowledge.FromBindings(Published.Specification, Published.Bindings).Where(known => !known.Accepts).ToList();
        Assert.Equal(3, refusals.Count(known => known.Clause.Text() == "state/only-tape-gateway"));
        Assert.Equal(6, refusals.Count(known => known.Clause.Text() == "state/same-owner"));
        Assert.Equal(
            refusals.Select(known => known.Clause + Pair(known)),
            TargetKnowledge.EveryCombination(Published.Specification, Published.Bindings).Where(known => !known.Accepts).Select(known => known.Clause + Pair(known)));
        Assert.All(refusals, known => Assert.Equal(
            known.Clause.Text() == "state/gateway-is-no-tape" ? ["input/TapeARN/pattern"] : Array.Empty<string>(), known.Breaks.Select(clause => clause.Text())));
    }

    [Fact]
    public void EveryCombination_Breaks_AreTheScenarios() => Assert.Contains(
        TargetKnowledge.EveryCombination(Published.Specification, Published.Bindings), known => known.Breaks.Any(clause => clause.Text() == "input/TapeARN/pattern"));

    [Fact]
    public void FromBindings_OperationWithoutExclusion_KnowsEveryCombination()
    {
        var specification = new ConformanceHarness.Spec.Specification(
            Published.Specification.Operation, Published.Specification.Rules with { Exclusive = null }, Published.Specification.Protocol);
        Assert.Equal(6, TargetKnowledge.FromBindings(specification, Published.Bindings).Count(known => known.Accepts));
    }

    [Fact]
    public void Repeatable_Untold_IsTrue() => Assert.True(new TargetKnowledge { World = World.Open }.Repeatable);

    private static string Pair(KnownInput known) => $"{known.Members["GatewayARN"]} {known.Members["TapeARN"]}";

    private static BindingSet With(params (string Name, string[] Values)[] pools) =>
        new(pools.ToFrozenDictionary(pool => pool.Name, pool => pool.Values.ToImmutableArray()));
}
