using ConformanceHarness.Contract.State;
using ConformanceHarness.Spec;
using ConformanceHarness.Tests.Contract.Expectations;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Contract.State;

public sealed class StateReaderTests
{
    private static readonly StateReader Reader = new(Published.Specification, Published.Bindings);

    [Theory]
    [InlineData(Published.Gateway, Published.Tape, null, "Accept")]
    [InlineData(Published.OtherGateway, Published.Tape, null, "Accept")]
    [InlineData(Published.Gateway, Published.Tape, Published.Gateway, "AcceptOrDecline")]
    [InlineData(Published.Gateway, Published.Tape, Published.OtherGateway, "Refuse State state/only-one-gateway")]
    [InlineData(Published.Gateway, Published.OtherTape, Published.OtherGateway, "Accept")]
    [InlineData(Published.FileGateway, Published.Tape, null, "Refuse State state/only-tape-gateway")]
    [InlineData(Published.FileGateway, Published.Tape, Published.Gateway, "Refuse State state/only-tape-gateway")]
    [InlineData(Published.Gateway, Published.TakenTape, null, "Refuse State state/only-one-gateway")]
    [InlineData("short", Published.Tape, Published.OtherGateway, "Refuse Constraint input/GatewayARN/length-min")]
    public void Read_AtAState_IsWhatItAllows(string gateway, string tape, string? holder, string expected)
    {
        var state = holder is null ? Holdings.None : Holdings.None.After(new(Published.Tape, holder));
        Assert.Equal(expected, Reader.Read(Published.Call(Published.Body(gateway, tape)), state).Text());
    }

    [Theory]
    [InlineData(Published.OtherGateway, Published.Tape, true)]
    [InlineData(Published.FileGateway, Published.Tape, false)]
    [InlineData(Published.Gateway, Published.BareTape, false)]
    [InlineData("short", Published.Tape, false)]
    public void Claimed_Request_IsWhatItCouldBeGiven(string gateway, string tape, bool claims) =>
        Assert.Equal(claims ? new Claim(tape, gateway) : null, Reader.Claimed(Published.Call(Published.Body(gateway, tape))));

    [Fact]
    public void Claimed_AnotherMethod_IsNothing() => Assert.Null(Reader.Claimed(Published.Call() with { Method = "GET" }));

    [Fact]
    public void Read_OperationThatExcludesNothing_LooksAtNoState()
    {
        var specification = new Specification(
            Published.Specification.Operation, Published.Specification.Rules with { Exclusive = null }, Published.Specification.Protocol);
        var reader = new StateReader(specification, Published.Bindings);
        Assert.Equal("Accept", reader.Read(Published.Call(), Holdings.None.After(new(Published.Tape, Published.OtherGateway))).Text());
        Assert.Null(reader.Claimed(Published.Call()));
    }
}
