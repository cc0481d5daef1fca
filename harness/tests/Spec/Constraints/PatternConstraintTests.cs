using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Constraints;

public sealed class PatternConstraintTests
{
    private static PatternConstraint Tape { get; } =
        Published.Specification.ConstraintsOf(Published.Specification.Operation.Input.Find("TapeARN")!, new("TapeARN")).Pattern!;

    [Theory]
    [InlineData(Published.Tape, Holding.Kept)]
    [InlineData("arn:aws-cn:storagegateway:cn-north-1:1:tape/ABCDE", Holding.Kept)]
    [InlineData("arn:aws-us-gov:storagegateway:us-gov-west-1:1:tape/ABCDE", Holding.Kept)]
    [InlineData("arn:aws-iso:storagegateway:us-iso-east-1:1:tape/ABCDE", Holding.Kept)]
    [InlineData("arn:aws-iso-b_X:storagegateway:us-isob-east-1:1:tape/ABCDEFGHIJ012345", Holding.Kept)]
    public void Holds_MatchOfEveryReading_IsKept(string text, Holding holding) => Assert.Equal(holding, Tape.Holds(text));

    [Theory]
    [InlineData("arn:aws-eusc:storagegateway:eusc-de-east-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("x" + Published.Tape)]
    [InlineData("\n" + Published.Tape)]
    [InlineData("arn:" + Published.Tape)]
    public void Holds_WhatSourcesReadDifferently_IsDisputed(string text) => Assert.Equal(Holding.Disputed, Tape.Holds(text));

    [Theory]
    [InlineData(Published.Tape + "\n")]
    [InlineData(Published.Tape + "\r\n")]
    [InlineData(Published.Tape + "\u2028")]
    [InlineData(Published.Tape + " ")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/TEST")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/ABCDEFGHIJ0123456")]
    [InlineData("arn:aws:storagegateway:us-east-1:999999999999:tape/test0aa2af")]
    [InlineData("arn:aws:storagegateway:us-east-1:\u0669\u0669\u0669:tape/TEST0AA2AF")]
    [InlineData("arn:aws:storagegateway:US-EAST-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("arn:aws-xx:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("ARN:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF")]
    [InlineData("arn:aws:storagegateway::999999999999:tape/TEST0AA2AF")]
    [InlineData("")]
    public void Holds_MatchOfNoReading_IsBroken(string text) => Assert.Equal(Holding.Broken, Tape.Holds(text));

    [Theory]
    [InlineData("^[^x]{2}$", "\U0001F4FC", Holding.Disputed)]
    [InlineData("^[^x]{1}$", "\U0001F4FC", Holding.Disputed)]
    [InlineData("^[^x]+$", "\U0001F4FC", Holding.Kept)]
    [InlineData("^[a-z]+$", "\U0001F4FC", Holding.Broken)]
    [InlineData(@"^\p{L}{1}$", "\U00010400", Holding.Kept)]
    [InlineData(@"^\p{L}{2}$", "\U00010400", Holding.Broken)]
    public void Holds_AstralText_IsDisputedWhereTheUnitDecides(string pattern, string text, Holding holding) =>
        Assert.Equal(holding, new PatternConstraint(pattern, []).Holds(text));

    [Fact]
    public void Readings_Repeated_AreThereOnceAndTheModelsFirst()
    {
        var constraint = new PatternConstraint("^a$", ["^b$", "^a$", "^b$"]);

        Assert.Equal("^a$", constraint.Pattern);
        Assert.Equal(["^a$", "^b$"], constraint.Readings.AsEnumerable());
        Assert.Equal(Holding.Disputed, constraint.Holds("b"));
        Assert.Equal(Holding.Broken, constraint.Holds("c"));
    }

    [Theory]
    [InlineData("^(a+)+$", Holding.Broken)]
    [InlineData(@"^(?!x)(a+)+$", Holding.Disputed)]
    public void Holds_PatternThatTakesExponentialTime_IsDecidedInTimeWhereItCanBe(string pattern, Holding holding)
    {
        var constraint = new PatternConstraint(pattern, []);
        var started = TimeProvider.System.GetTimestamp();

        for (var i = 0; i < 20; i++) Assert.Equal(holding, constraint.Holds(new string('a', 40 + i) + "!"));

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
