using System.Text.Json;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Targets;

public sealed class ExistenceTests
{
    private const string Tape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF";

    [Theory]
    [InlineData(Published.Gateway, Tape, Implausibility.None)]
    [InlineData(Published.Gateway, "no name at all", Implausibility.None)]
    [InlineData(Published.Gateway, "arn:aws-cn:storagegateway", Implausibility.None)]
    [InlineData(Published.Gateway, "ARN:aws-cn:s:r:1:x", Implausibility.None)]
    [InlineData(Published.Gateway, "arn:aws-cn:storagegateway:us-east-1:999999999999:tape/A", Implausibility.Partition)]
    [InlineData(Published.Gateway, "arn:aws:storagegateway:us-west-1:999999999999:tape/A", Implausibility.Region)]
    [InlineData(Published.Gateway, "arn:aws:storagegateway:us-east-1:1:tape/A", Implausibility.Account)]
    [InlineData(Published.Gateway, "arn:aws-cn:storagegateway:cn-north-1:1:tape:A", Implausibility.Partition | Implausibility.Region | Implausibility.Account)]
    [InlineData(Published.Gateway, "arn:aws:other:us-east-1:999999999999:tape/A", Implausibility.None)]
    [InlineData("gateway", Tape, Implausibility.Form)]
    [InlineData("arn:aws:storagegateway:us-west-1:999999999999:gateway/sgw-12345", Tape, Implausibility.Form | Implausibility.Region)]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-12a3456b", Tape, Implausibility.Form)]
    [InlineData("x" + Published.Gateway, Tape, Implausibility.Form)]
    public void Doubt_OfTwoNames_IsWhatSpeaksAgainstThem(string gateway, string tape, Implausibility expected) =>
        Assert.Equal(expected, Doubt(Published.Body(gateway, tape)));

    [Theory]
    [InlineData("""{"GatewayARN":1,"TapeARN":null}""", Implausibility.None)]
    [InlineData("""{"TapeARN":[]}""", Implausibility.None)]
    [InlineData("""{"a":"arn:aws:x:r:1:y","b":5,"c":"arn:aws:x:s:1:y"}""", Implausibility.Region)]
    [InlineData("""{"a":"arn:aws:x:r:1:y","b":"arn:aws:x:r:2:y","c":"arn:aws:x:s:1:y"}""", Implausibility.Region | Implausibility.Account)]
    public void Doubt_OfAnyMembers_LooksAtTextsAlone(string input, Implausibility expected) => Assert.Equal(expected, Doubt(input));

    private static Implausibility Doubt(string input) => new Existence(Published.Specification).Doubt(JsonElement.Parse(input));
}
