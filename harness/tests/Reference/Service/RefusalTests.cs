using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Service;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("7")]
    [InlineData("7.5")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[\"" + Given.Tape + "\"]")]
    [InlineData("{\"S\":\"" + Given.Tape + "\"}")]
    public void Answer_WrongType_CannotBeRead(string json)
    {
        foreach (var member in new[] { "GatewayARN", "TapeARN" })
        {
            var body = JsonNode.Parse(Given.Json())!;
            body[member] = JsonNode.Parse(json);
            Assert.Equal("400 SerializationException", Given.Service().Answer(Given.Request(body.ToJsonString())).Verdict());
        }
    }

    public static TheoryData<string, string> Constraints() => new()
    {
        { "{}", "2 validation errors detected: Value null at 'tapeARN' failed to satisfy constraint: Member must not be null; Value null at 'gatewayARN' failed to satisfy constraint: Member must not be null" },
        { Given.Json(tape: null), "1 validation error detected: Value null at 'tapeARN' failed to satisfy constraint: Member must not be null" },
        { Given.Json(gateway: null), "1 validation error detected: Value null at 'gatewayARN' failed to satisfy constraint: Member must not be null" },
        { Given.Json(gateway: ""), "1 validation error detected: Value '' at 'gatewayARN' failed to satisfy constraint: Member must have length greater than or equal to 50" },
        { Given.Json(gateway: new string('g', 49)), $"1 validation error detected: Value '{new string('g', 49)}' at 'gatewayARN' failed to satisfy constraint: Member must have length greater than or equal to 50" },
        { Given.Json(gateway: new string('g', 501)), $"1 validation error detected: Value '{new string('g', 501)}' at 'gatewayARN' failed to satisfy constraint: Member must have length less than or equal to 500" },
    };

    [Theory]
    [MemberData(nameof(Constraints))]
    public void Answer_BrokenConstraint_SaysWhichInTheRecordedForm(string body, string message)
    {
        var answer = Given.Service().Answer(Given.Request(body));

        Assert.Equal("400 ValidationException", answer.Verdict());
        Assert.Equal(message, answer.Message());
    }

    [Theory]
    [InlineData("\"GatewayARN\"", "\"gatewayARN\"")]
    [InlineData("\"GatewayARN\"", "\"GATEWAYARN\"")]
    [InlineData("\"TapeARN\"", "\"TapeArn\"")]
    [InlineData("\"TapeARN\"", "\"TapeARN \"")]
    [InlineData("\"TapeARN\"", "\"\\u0000TapeARN\"")]
    public void Answer_NameSpelledOtherwise_IsAnAbsentMember(string from, string to) =>
        Assert.Equal("400 ValidationException", Given.Service().Answer(Given.Request(Given.Json().Replace(from, to, StringComparison.Ordinal))).Verdict());

    [Theory]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF\n")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF ")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/test0aa2af")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999999:tape/TEST")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AFTEST0AA")]
    [InlineData("arn:aws:storagegateway:us-east-1:99999999999a:tape/TEST0AA2AF")]
    [InlineData("arn:aws:storagegateway:US-EAST-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("arn:aws-us:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-12A3456B")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2A\u0660")]
    public void Answer_BrokenPattern_IsAValidationError(string tape)
    {
        var answer = Given.Service().Answer(Given.Call(tape: tape));

        Assert.Equal("400 ValidationException", answer.Verdict());
        Assert.Contains("at 'tapeARN' failed to satisfy constraint: Member must satisfy regular expression pattern: arn:(aws", answer.Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arn:aws-cn:storagegateway:cn-north-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("arn:aws-us-gov:storagegateway:us-gov-west-1:9999999999:tape/ABCDE")]
    [InlineData("arn:aws-iso:storagegateway:us-iso-east-1:9999999999:tape/ABCDE")]
    [InlineData("arn:aws-iso-b_X9:storagegateway:us-iso-east-1:999999:tape/0123456789ABCDEF")]
    [InlineData("arn:aws-eusc:storagegateway:eusc-de-east-1:999999999999:tape/ABCDE")]
    public void Answer_EveryAlternativeOfThePattern_IsTheOutput(string tape) =>
        Assert.Equal("200", Given.Service().Answer(Given.Call(tape: tape)).Verdict());

    [Fact]
    public void Answer_PatternKeptAndLengthBroken_NamesTheLengthAlone()
    {
        var answer = Given.Service().Answer(Given.Call(tape: "arn:aws:storagegateway:us-east-1:1:tape/ABCDE"));

        Assert.EndsWith("Member must have length greater than or equal to 50", answer.Message(), StringComparison.Ordinal);
        Assert.StartsWith("1 validation error detected", answer.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_LengthCountsScalars_NotUnitsOrBytes()
    {
        var service = Given.Service();

        Assert.Equal("200", service.Answer(Given.Call(string.Concat(Enumerable.Repeat("😀", 50)))).Verdict());
        Assert.Equal("400 ValidationException", service.Answer(Given.Call(string.Concat(Enumerable.Repeat("😀", 49)))).Verdict());
        Assert.Equal("400 ValidationException", service.Answer(Given.Call(string.Concat(Enumerable.Repeat("😀", 501)))).Verdict());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("😀")]
    [InlineData("a😀")]
    [InlineData("arn:aws:storagegateway:")]
    public void Answer_MebibyteOfText_IsRefusedInAFewBytes(string text)
    {
        var huge = string.Concat(Enumerable.Repeat(text, (1 << 20) / text.Length));

        var answer = Given.Service().Answer(Given.Call(huge, huge));

        Assert.Equal("400 ValidationException", answer.Verdict());
        Assert.InRange(answer.Body.Length, 100, 16_384);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(answer.Body.Span));
    }

    [Fact]
    public void Answer_LastOfTwoMembersCounts() =>
        Assert.Equal("400 ValidationException", Given.Service().Answer(Given.Request(Given.Json()[..^1] + ",\"TapeARN\":null}")).Verdict());
}
