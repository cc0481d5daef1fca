using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Expectations;

/// <summary>Lengths, patterns and their readings: values on both sides of every edge.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData(49, "Refuse Constraint input/GatewayARN/length-min")]
    [InlineData(50, "Accept")]
    [InlineData(500, "Accept")]
    [InlineData(501, "Refuse Constraint input/GatewayARN/length-max")]
    public void Read_LengthOfAGateway(int length, string expected) => Assert.Equal(expected, OfGateway(new string('g', length)));

    /// <summary>Code points and UTF-16 units differ by one a pair: between the two counts nothing is judged.</summary>
    [Theory]
    [InlineData(48, 1, "Either RetrieveTapeRecoveryPoint/input/GatewayARN/length-min")]
    [InlineData(49, 1, "Accept")]
    [InlineData(47, 1, "Refuse Constraint input/GatewayARN/length-min")]
    [InlineData(498, 1, "Accept")]
    [InlineData(499, 1, "Either RetrieveTapeRecoveryPoint/input/GatewayARN/length-max")]
    [InlineData(500, 1, "Refuse Constraint input/GatewayARN/length-max")]
    [InlineData(0, 25, "Either RetrieveTapeRecoveryPoint/input/GatewayARN/length-min")]
    [InlineData(0, 50, "Accept")]
    public void Read_LengthWithAstralCharacters(int plain, int astral, string expected) =>
        Assert.Equal(expected, OfGateway(new string('g', plain) + string.Concat(Enumerable.Repeat("😀", astral))));

    [Theory]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/ABCDE", "Accept")]
    [InlineData("arn:aws-us-gov:storagegateway:us-gov-west-1:1:tape/ABCDE", "Accept")]
    [InlineData("arn:aws-isob:storagegateway:us-isob-east-1:1:tape/ABCDE", "Accept")]
    [InlineData("arn:aws:storagegateway:us-east-1:9999999999999:tape/ABCD", "Refuse Constraint input/TapeARN/pattern")]
    [InlineData("arn:aws:storagegateway:us-east-1:1:tape/ABCDEFGHIJKLMNOP", "Accept")]
    [InlineData("arn:aws:storagegateway:us-east-1:1:tape/ABCDEFGHIJKLMNOPQ", "Refuse Constraint input/TapeARN/pattern")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/abcde", "Refuse Constraint input/TapeARN/pattern")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/ABCDE\\n", "Refuse Constraint input/TapeARN/pattern")]
    [InlineData("ARN:aws:storagegateway:us-east-1:999999999999:tape/ABCDE", "Refuse Constraint input/TapeARN/pattern")]
    [InlineData("arn:aws:storagegateway:us-east-1:99999999999x:tape/ABCDE", "Refuse Constraint input/TapeARN/pattern")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/ABCD\\u0045", "Accept")]
    [InlineData("xarn:aws:storagegateway:us-east-1:999999999999:tape/ABCDE", "Either RetrieveTapeRecoveryPoint/input/TapeARN/pattern")]
    [InlineData("arn:aws-eusc:storagegateway:eusc-de-east-1:999999:tape/ABCDE", "Either RetrieveTapeRecoveryPoint/input/TapeARN/pattern")]
    [InlineData("x\\narn:aws:storagegateway:us-east-1:999999999999:tape/ABCDE", "Either RetrieveTapeRecoveryPoint/input/TapeARN/pattern")]
    public void Read_PatternOfATape(string tape, string expected) => Assert.Equal(expected, Readings.Of(Published.Call(Published.Body(tape: tape))));

    /// <summary>A broken clause is due whatever is disputed beside it; what is disputed alone names its clause.</summary>
    [Fact]
    public void Read_DisputedBesideBroken_IsRefusedForWhatIsBroken() => Assert.Equal(
        "Refuse Constraint input/GatewayARN/length-min",
        Readings.Of(Published.Call(Published.Body("short", "xarn:aws:storagegateway:us-east-1:999999999999:tape/ABCDE"))));

    [Property(MaxTest = 100)]
    public Property Read_GatewayOfAnyLength_IsRefusedOutsideItsBounds() => Prop.ForAll(Gen.Choose(0, 700).ToArbitrary(), length =>
        OfGateway(new string('g', length)) == (length < 50 ? "Refuse Constraint input/GatewayARN/length-min" : length > 500 ? "Refuse Constraint input/GatewayARN/length-max" : "Accept"));

    /// <summary>White space between the tokens, and members nobody knows, change no expectation.</summary>
    [Property(MaxTest = 100)]
    public Property Read_SpacedAndPadded_IsTheSame() => Prop.ForAll(
        Gen.Elements(Published.Body(), Published.Body(gateway: "short"), """{"GatewayARN":1,"TapeARN":null}""", "{}", """{"tapearn":"x"}""").ToArbitrary(),
        Gen.Elements("", " ", "\t\r\n", "\n\n ").ToArbitrary(),
        (body, space) => Readings.Of(Published.Call(body)) == Readings.Of(Published.Call(
            space + "{" + space + "\"Unknown\":[1]" + (body == "{}" ? "" : ",") + space + body[1..^1] + space + "}" + space)));

    /// <summary>Any bytes get one expectation, and the same one every time.</summary>
    [Property(MaxTest = 200)]
    public bool Read_AnyBytes_IsPureAndNeverThrows(byte[] body)
    {
        var request = Published.Call(body);
        var first = new ExpectationReader(Published.Specification).Read(request, Verdicts.Bound);
        return first.Text() == Readings.Of(request, Verdicts.Bound) && first.Describe().Length > 0;
    }

    private static string OfGateway(string value) => Readings.Of(Published.Call(Published.Body(gateway: value)));
}
