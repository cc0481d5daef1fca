using System.Text;
using ConformanceHarness.Reference;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Service;

/// <summary>The reference knows no operation's name: any model will do.</summary>
public sealed class InventedOperationTests
{
    private const string Least = """{"Depth":1,"Kind":"deep"}""";

    private static Response Answer(string body, WorldKind world = WorldKind.Open) =>
        new ReferenceService(ReferenceBehavior.Conforming(Invented.Specification, BindingSet.None, world))
            .Answer(AwsJsonRequest.For(Invented.Specification.Operation, Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Answer_OutputWithoutEchoes_KeepsTypeAndConstraintsOfEveryRequiredMember()
    {
        var answer = Answer(Least);

        Assert.Equal("200", answer.Verdict());
        Assert.Equal("application/x-amz-json-1.0", answer.Headers.First("Content-Type"));
        Assert.Empty(ValueCheck.Check(Invented.Specification, Invented.Specification.Operation.Output, answer.Json()));
        Assert.False(answer.Json().TryGetProperty("Optional", out _));
    }

    [Fact]
    public void Answer_ExampleOfTheModel_IsUsedWhereItKeepsTheConstraints()
    {
        var answer = Answer(Least).Json();

        Assert.Equal("Loch Ness", answer.GetProperty("Shown").GetString());
        Assert.Equal(3, answer.GetProperty("Level").GetInt32());
    }

    [Fact]
    public void Answer_ClosedWorldWithoutScenarios_IsTheFirstClientErrorInItsOwnShape()
    {
        var answer = Answer(Least, WorldKind.Closed);

        Assert.Equal("409 LakeDry", answer.Verdict());
        Assert.Equal("test.lake#LakeDry", answer.Json().GetProperty("__type").GetString());
        Assert.Equal("aaaaaaaa", answer.Json().GetProperty("lakeName").GetString());
        Assert.True(answer.Json().TryGetProperty("Message", out _), "the message's member is spelled as the shape spells it");
        Assert.False(answer.Json().TryGetProperty("message", out _));
    }

    [Theory]
    [InlineData("""{"Depth":9.0,"Kind":"flat","Fish":["ab","cd","ef"]}""")]
    [InlineData("""{"Depth":1e0,"Kind":"deep","Tags":{"aa":"AB-123","bb":"XY-1234"}}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Grade":5,"Ratio":"NaN","Frozen":false,"Since":1.5e9}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Ratio":1e400,"Map":"AAECAw==","Water":{"Sweet":true,"Salt":null},"Notes":[{}]}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Upstream":{"Name":"ab","Upstream":{"Name":"cd","Upstream":null}},"Fish":null}""")]
    public void Answer_EveryShapeWellFormed_IsTheOutput(string body) => Assert.Equal("200", Answer(body).Verdict());

    [Theory]
    [InlineData("""{"Depth":"1","Kind":"deep"}""")]
    [InlineData("""{"Depth":1.5,"Kind":"deep"}""")]
    [InlineData("""{"Depth":2147483648,"Kind":"deep"}""")]
    [InlineData("""{"Depth":1,"Kind":1}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Fish":{}}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Fish":["ab",7]}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Fish":["ab",null]}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Tags":[]}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Tags":{"aa":7,"bb":"XY-1234"}}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Frozen":"true"}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Ratio":"1"}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Since":"2020-01-01T00:00:00Z"}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Map":"no-base64!"}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Water":{}}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Water":{"Salt":1,"Sweet":true}}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Upstream":[]}""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Upstream":{"Name":{}}}""")]
    public void Answer_WrongTypeAtAnyDepth_CannotBeRead(string body) => Assert.Equal("400 SerializationException", Answer(body).Verdict());

    [Theory]
    [InlineData("""{"Depth":0,"Kind":"deep"}""", "Value '0' at 'depth' failed to satisfy constraint: Member must have value greater than or equal to 1")]
    [InlineData("""{"Depth":10,"Kind":"deep"}""", "Value '10' at 'depth' failed to satisfy constraint: Member must have value less than or equal to 9")]
    [InlineData("""{"Depth":1,"Kind":"Deep"}""", "Value 'Deep' at 'kind' failed to satisfy constraint: Member must satisfy enum value set: [deep, flat]")]
    [InlineData("""{"Depth":1,"Kind":"deep","Grade":2}""", "Value '2' at 'grade' failed to satisfy constraint: Member must satisfy enum value set: [1, 5]")]
    [InlineData("""{"Depth":1,"Kind":"deep","Fish":["ab"]}""", """Value '["ab"]' at 'fish' failed to satisfy constraint: Member must have length greater than or equal to 2""")]
    [InlineData("""{"Depth":1,"Kind":"deep","Fish":["ab","c"]}""", "Value 'c' at 'fish.2.member' failed to satisfy constraint: Member must have length greater than or equal to 2")]
    [InlineData("""{"Depth":1,"Kind":"deep","Tags":{"a":"AB-123","bb":"XY-1234"}}""", "Value 'a' at 'tags' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length greater than or equal to 2]")]
    [InlineData("""{"Depth":1,"Kind":"deep","Tags":{"aa":"AB-123","bb":"xy-1234"}}""", "Value 'xy-1234' at 'tags.bb.member' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[A-Z]{2}-\\d+$")]
    [InlineData("""{"Depth":1,"Kind":"deep","Map":"AAECAwQ="}""", "Value 'AAECAwQ=' at 'map' failed to satisfy constraint: Member must have length less than or equal to 4")]
    [InlineData("""{"Depth":1,"Kind":"deep","Upstream":{"Upstream":{"Name":"ab"}}}""", "Value null at 'upstream.name' failed to satisfy constraint: Member must not be null")]
    public void Answer_BrokenConstraintAtAnyDepth_IsNamed(string body, string violation)
    {
        var answer = Answer(body);

        Assert.Equal("400 ValidationException", answer.Verdict());
        Assert.Equal("com.amazon.coral.validate#ValidationException", answer.Json().GetProperty("__type").GetString());
        Assert.Equal($"1 validation error detected: {violation}", answer.Message());
    }

    [Fact]
    public void Answer_EmptyBodyWhereNothingIsRequired_IsTheOutput()
    {
        var lax = Invented.With(""", "traits": { "smithy.api#required": {}, "smithy.api#range": { "min": 1, "max": 9 } }""", "",
            """{ "target": "test.lake#Kind", "traits": { "smithy.api#required": {} } }""", """{ "target": "test.lake#Kind" }""");
        var service = new ReferenceService(ReferenceBehavior.Conforming(lax, BindingSet.None, WorldKind.Open));

        Assert.Equal("200", service.Answer(AwsJsonRequest.For(lax.Operation, Array.Empty<byte>())).Verdict());
        Assert.Equal("400 SerializationException", service.Answer(AwsJsonRequest.For(lax.Operation, " "u8.ToArray())).Verdict());
    }

    [Fact]
    public void Answer_ManyViolations_StaySmall()
    {
        var body = $$"""{"Depth":1,"Kind":"deep","Fish":[{{string.Join(',', Enumerable.Repeat("\"x\"", 50_000))}}]}""";

        Assert.InRange(Answer(body).Body.Length, 100, 16_384);
    }

    [Fact]
    public void Conforming_OutputNoValueCanBeMadeFor_SaysSoAtTheStart()
    {
        var impossible = Invented.With("^[A-Z]{2}-\\\\d+$", "^(?!A)A$");

        var error = Assert.Throws<NotSupportedException>(() => ReferenceBehavior.Conforming(impossible, BindingSet.None, WorldKind.Open));

        Assert.Contains("test.lake#Code", error.Message, StringComparison.Ordinal);
    }
}
