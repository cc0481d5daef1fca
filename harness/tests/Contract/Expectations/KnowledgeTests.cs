using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Expectations;

/// <summary>What a well-formed request must get, by what is known of the target.</summary>
public sealed class KnowledgeTests
{
    private const string Foreign = "arn:aws:storagegateway:eu-west-1:999999999999:tape/TEST0AA2AF";

    [Theory]
    [InlineData(Published.Gateway, Published.Tape, "Accept")]
    [InlineData(Published.OtherGateway, Published.OtherTape, "Accept")]
    [InlineData(Published.OtherGateway, Published.Tape, "AcceptOrDecline")]
    [InlineData(Published.FileGateway, Published.Tape, "Refuse State state/only-tape-gateway")]
    [InlineData(Published.Gateway, Published.BareTape, "Refuse State state/recovery-point-exists")]
    [InlineData(Published.FileGateway, Published.BareTape, "Refuse State state/both-unfit")]
    [InlineData(Published.Gateway, Published.TakenTape, "Refuse State state/only-one-gateway")]
    [InlineData(Published.Gateway, Foreign, "AcceptOrDecline")]
    [InlineData("short", Published.Tape, "Refuse Constraint input/GatewayARN/length-min")]
    public void Read_ClosedWorld(string gateway, string tape, string expected) =>
        Assert.Equal(expected, Readings.Of(Published.Call(Published.Body(gateway, tape)), Verdicts.Bound));

    [Fact]
    public void Read_BoundAcceptanceThatMayNotBeRepeated_MayBeDeclined()
    {
        var knowledge = Verdicts.Bound with { Repeatable = false };
        Assert.Equal("AcceptOrDecline", Readings.Of(Published.Call(), knowledge));
        Assert.Equal("Refuse State state/only-tape-gateway", Readings.Of(Calls.Of("another type of gateway"), knowledge));
    }

    [Theory]
    [InlineData(Published.Gateway, Published.Tape, Implausibility.Any, "Accept")]
    [InlineData(Published.Gateway, Foreign, Implausibility.None, "Accept")]
    [InlineData(Published.Gateway, Foreign, Implausibility.Region, "AcceptOrDecline")]
    [InlineData(Published.Gateway, Foreign, Implausibility.Any, "AcceptOrDecline")]
    [InlineData(Published.Gateway, Foreign, Implausibility.Form | Implausibility.Account | Implausibility.Partition, "Accept")]
    [InlineData(Published.Tape, Published.Tape, Implausibility.Form, "AcceptOrDecline")]
    [InlineData(Published.Tape, Published.Tape, Implausibility.Region, "Accept")]
    public void Read_OpenWorldThatDeclines(string gateway, string tape, Implausibility declines, string expected) => Assert.Equal(
        expected, Readings.Of(Published.Call(Published.Body(gateway, tape)), new() { World = World.Open, Declines = declines }));

    [Fact]
    public void Read_OpenWorld_ForgetsWhatIsBound() =>
        Assert.Equal("Accept", Readings.Of(Calls.Of("another type of gateway"), Verdicts.Bound with { World = World.Open }));

    [Theory]
    [InlineData("""{"GatewayARN":"x","TapeARN":"y"}""", Implausibility.Form)]
    [InlineData("{}", Implausibility.None)]
    [InlineData("[]", Implausibility.None)]
    [InlineData("{", Implausibility.None)]
    [InlineData("", Implausibility.None)]
    public void Doubt_OfABody_IsOfItsInput(string body, Implausibility expected) =>
        Assert.Equal(expected, new ExpectationReader(Published.Specification).Doubt(Published.Call(body)));
}
