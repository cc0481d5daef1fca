using System.Collections.Frozen;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Support;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Targets;

public sealed class ScenarioInputsTests
{
    private static readonly Scenario Given = Published.Specification.Rules.Scenarios.First(scenario => scenario.Accepts);

    [Fact]
    public void Of_TwoOwners_GoTogetherByOwner()
    {
        var bindings = Bind([1, 2], [1, 2]);
        Assert.Equal(["G0@1 T0@1", "G1@2 T1@2"], Of(Owners.Same, bindings));
        Assert.Equal(["G0@1 T1@2", "G1@2 T0@1"], Of(Owners.Different, bindings));
        Assert.Equal(4, Of(Owners.Any, bindings).Count);
    }

    [Fact]
    public void Of_TapeWithoutGatewayOfItsOwner_GoesWithEach()
    {
        var bindings = Bind([1, 1], [1, 2]);
        Assert.Equal(["G0@1 T0@1", "G0@1 T1@2", "G1@1 T0@1", "G1@1 T1@2"], Of(Owners.Same, bindings));
        Assert.Empty(Of(Owners.Different, bindings));
    }

    [Fact]
    public void Of_WhatIsNoArn_GoesWithEach()
    {
        var bindings = Bind([1], [1]);
        var plain = new BindingSet(bindings.Values.ToDictionary(pair => pair.Key, pair => pair.Key == "tapeGateway" ? ["a gateway", .. pair.Value] : pair.Value).ToFrozenDictionary());
        Assert.Equal(2, Of(Owners.Same, plain).Count);
        Assert.Empty(Of(Owners.Different, plain));
    }

    [Property]
    public void Of_AnyOwners_AreSplitInTwoAndLoseNothing(byte[] gateways, byte[] tapes)
    {
        var bindings = Bind([.. gateways.Take(5).Select(owner => owner % 3)], [.. tapes.Take(5).Select(owner => owner % 3)]);
        var (same, different) = (Of(Owners.Same, bindings), Of(Owners.Different, bindings));

        Assert.Equal(Of(Owners.Any, bindings).Order(), same.Concat(different).Order());
        Assert.Equal(Of(Owners.Any, bindings).SelectMany(pair => pair.Split(' ')).Distinct().Order(), same.SelectMany(pair => pair.Split(' ')).Distinct().Order());
        Assert.DoesNotContain(different, IsOfOne);
        Assert.All(same.Where(pair => !IsOfOne(pair)), pair => Assert.Contains(pair.Split(' '), value => !Of(Owners.Any, bindings).Any(other => IsOfOne(other) && other.Split(' ').Contains(value))));
    }

    private static bool IsOfOne(string pair) => pair.Split(' ')[0][^1] == pair.Split(' ')[1][^1];

    private static List<string> Of(Owners owners, BindingSet bindings) =>
        [.. ScenarioInputs.Of(Published.Specification, bindings, Given with { Owners = owners }).Select(input => $"{Short(input["GatewayARN"])} {Short(input["TapeARN"])}")];

    private static BindingSet Bind(int[] gateways, int[] tapes) => new(new Dictionary<string, ImmutableArray<string>>
    {
        ["tapeGateway"] = [.. gateways.Select((owner, at) => $"arn:aws:storagegateway:us-east-1:{owner}:gateway/G{at}")],
        ["tapeWithRecoveryPoint"] = [.. tapes.Select((owner, at) => $"arn:aws:storagegateway:us-east-1:{owner}:tape/T{at}")],
    }.ToFrozenDictionary());

    private static string Short(string arn) => arn.Split(':') is { Length: 6 } parts ? $"{parts[5].Split('/')[1]}@{parts[4]}" : arn;
}
