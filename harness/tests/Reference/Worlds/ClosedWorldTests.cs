using ConformanceHarness.Reference;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Worlds;

public sealed class ClosedWorldTests
{
    private const string Refused = "400 InvalidGatewayRequestException";

    private static ReferenceService Closed() => Given.Service(WorldKind.Closed);

    [Theory]
    [InlineData(Given.Gateway, Given.Tape)]
    [InlineData(Given.Gateway, Given.OtherTape)]
    [InlineData(Given.OtherGateway, Given.Tape)]
    [InlineData(Given.OtherGateway, Given.OtherTape)]
    [InlineData(Published.ForeignGateway, Published.ForeignTape)]
    public void Answer_AnyValueOfThePools_IsTheOutput(string gateway, string tape) =>
        Assert.Equal("200", Closed().Answer(Given.Call(gateway, tape)).Verdict());

    [Theory]
    [InlineData(Given.Gateway, Given.UnknownTape)]
    [InlineData(Given.Gateway, Given.TapeWithoutRecoveryPoint)]
    [InlineData(Given.Gateway, Given.RetrievedTape)]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-FFFFFFFF", Given.Tape)]
    [InlineData(Given.NonTapeGateway, Given.UnknownTape)]
    [InlineData(Given.Tape, Given.Tape)]
    [InlineData(Published.ForeignGateway, Given.Tape)]
    [InlineData(Given.Gateway, Published.ForeignTape)]
    public void Answer_NotKnownToBeDone_IsTheDeclaredError(string gateway, string tape)
    {
        var answer = Closed().Answer(Given.Call(gateway, tape));

        Assert.Equal(Refused, answer.Verdict());
        Assert.NotEmpty(answer.Message());
        Assert.False(answer.Json().TryGetProperty("error", out _), "no source tells a code");
    }

    [Fact]
    public void Answer_RefusalWhoseCodeIsKnown_CarriesItWhereTheShapeHasIt()
    {
        var answer = Closed().Answer(Given.Call(Given.NonTapeGateway));

        Assert.Equal(Refused, answer.Verdict());
        Assert.Equal("OperationNotSupported", answer.Json().GetProperty("error").GetProperty("errorCode").GetString());
        Assert.Equal("A tape is retrieved to no gateway of another type.", answer.Message());
    }

    [Fact]
    public void Answer_SecondHolder_IsRefusedAndTheFirstKeepsIt()
    {
        var service = Closed();

        Assert.Equal("200", service.Answer(Given.Call(Given.Gateway)).Verdict());
        Assert.Equal(Refused, service.Answer(Given.Call(Given.OtherGateway)).Verdict());
        Assert.Equal("200", service.Answer(Given.Call(Given.Gateway)).Verdict());
        Assert.Equal("200", service.Answer(Given.Call(Given.OtherGateway, Given.OtherTape)).Verdict());
    }

    [Fact]
    public void Answer_RefusedRequest_ChangesNothing()
    {
        var service = Closed();

        Assert.Equal(Refused, service.Answer(Given.Call(Given.NonTapeGateway)).Verdict());
        Assert.Equal(Refused, service.Answer(Given.Call("arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-FFFFFFFF")).Verdict());
        Assert.Equal("200", service.Answer(Given.Call(Given.OtherGateway)).Verdict());
    }

    [Fact]
    public void Answer_BrokenConstraint_IsNamedBeforeExistence() =>
        Assert.Equal("400 ValidationException", Closed().Answer(Given.Call(Given.Gateway, "x")).Verdict());

    [Fact]
    public void Reset_AfterATake_FreesIt()
    {
        var service = Closed();
        service.Answer(Given.Call(Given.Gateway));

        service.Reset();

        Assert.Equal("200", service.Answer(Given.Call(Given.OtherGateway)).Verdict());
    }

    [Fact]
    public void Answer_PostToTheResetPath_FreesIt()
    {
        var service = Closed();
        service.Answer(Given.Call(Given.Gateway));

        var reset = service.Answer(Given.Request("") with { Path = "/_reference/reset" });

        Assert.Equal(204, reset.Status);
        Assert.True(reset.Body.IsEmpty);
        Assert.Equal("200", service.Answer(Given.Call(Given.OtherGateway)).Verdict());
    }

    [Fact]
    public void Answer_GetOfTheResetPath_IsAnyOtherGet()
    {
        var service = Closed();
        service.Answer(Given.Call(Given.Gateway));

        Assert.Equal(403, service.Answer(Given.Request("") with { Method = "GET", Path = "/_reference/reset" }).Status);
        Assert.Equal(Refused, service.Answer(Given.Call(Given.OtherGateway)).Verdict());
    }

    [Fact]
    public void Answer_NothingBound_RefusesEverything() => Assert.Equal(Refused,
        new ReferenceService(ReferenceBehavior.Conforming(Given.Specification, BindingSet.None, WorldKind.Closed)).Answer(Given.Call()).Verdict());
}
