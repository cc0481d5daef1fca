using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Worlds;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Worlds;

public sealed class DeclaredErrorTests
{
    [Fact]
    public void Refuse_NoClientErrorDeclared_IsTheCommonOne()
    {
        var faultsOnly = Invented.With("\"smithy.api#error\": \"client\"", "\"smithy.api#error\": \"server\"");

        Assert.Equal("ValidationException", new DeclaredError(faultsOnly).Refuse("No.", "X").Type.Name);
    }

    [Fact]
    public void Refuse_ShapeWithoutAPlaceForACode_LeavesItOut()
    {
        var refusal = new DeclaredError(Invented.Specification).Refuse("No.", "X");

        Assert.Equal("""{"lakeName":"aaaaaaaa"}""", refusal.Members!.ToJsonString());
        Assert.Equal(("Message", 409), (refusal.MessageMember, refusal.Status));
    }

    [Fact]
    public void Refuse_ShapeWithTheCodeOnTop_CarriesItThere()
    {
        var coded = Invented.With("\"lakeName\": { \"target\": \"test.lake#ShortText\"", "\"ErrorCode\": { \"target\": \"test.lake#ShortText\"");

        Assert.Equal("""{"ErrorCode":"Dry"}""", new DeclaredError(coded).Refuse("No.", "Dry").Members!.ToJsonString());
    }

    [Fact]
    public void Constructor_ErrorNoValueCanBeMadeFor_SaysSo()
    {
        var impossible = Invented.With("\"lakeName\": { \"target\": \"test.lake#ShortText\"", "\"lakeName\": { \"target\": \"test.lake#Code\"", "^[A-Z]{2}-\\\\d+$", "^(?!A)A$");

        Assert.Throws<NotSupportedException>(() => new DeclaredError(impossible));
    }

    [Fact]
    public void Refusals_CommonOnes_AreCommonToTheProtocol()
    {
        Refusal[] all = [Refusals.Serialization(""), Refusals.UnknownOperation(""), Refusals.UnknownMediaType(""), Refusals.Validation(""), Refusals.Method()];

        Assert.All(all, refusal => Assert.Contains(refusal.Type.Name, Given.Specification.Protocol.CommonErrors.AsEnumerable()));
        Assert.All(all, refusal => Assert.InRange(refusal.Status, 400, 499));
    }
}
