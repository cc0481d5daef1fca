using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Execution;

public sealed class PatienceTests
{
    private static readonly Outcome Refused = new TransportFailure(FailureKind.ConnectionRefused, "nobody listens");

    private static Judgement Of(AnswerClass answer) => new(answer, [], [], null);

    [Fact]
    public void Over_SoManyHangs_SaysHowMany()
    {
        var patience = new Patience(2);
        patience.Note(new TransportFailure(FailureKind.Timeout, "late"), Of(AnswerClass.Broken));
        patience.Note(new TransportFailure(FailureKind.Reset, "reset"), Of(AnswerClass.Broken));
        Assert.Null(patience.Over);
        patience.Note(new RawAnswers { Answers = [], End = ConnectionEnd.TimedOut, Detail = "late", Sent = true }, Of(AnswerClass.Broken));
        Assert.Equal("2 requests got no answer in time", patience.Over);
        Assert.Null(patience.Gone);
    }

    [Fact]
    public void Over_Unreachable_SaysThatItWentAway()
    {
        var patience = new Patience(2);
        patience.Note(Refused, Of(AnswerClass.Unreachable));
        Assert.Equal("the endpoint went away: connection-refused: nobody listens", patience.Gone);
        Assert.Equal(patience.Gone, patience.Over);
    }

    [Fact]
    public void After_NobodyListens_WaitsThreeSecondsInAll()
    {
        var waits = Enumerable.Range(1, 10).Select(attempts => BackOff.After(attempts, Refused, AnswerClass.Unreachable)).TakeWhile(wait => wait is not null).ToList();
        Assert.Equal(TimeSpan.FromSeconds(3.1), waits.Aggregate(TimeSpan.Zero, (all, wait) => all + wait!.Value));
        Assert.Equal(waits.Order(), waits);
    }

    [Theory]
    [InlineData(FailureKind.NameNotResolved)]
    [InlineData(FailureKind.Tls)]
    public void After_WhatNoWaitMends_IsTakenForWhatItIs(FailureKind kind) =>
        Assert.Null(BackOff.After(1, new TransportFailure(kind, ""), AnswerClass.Unreachable));

    [Theory]
    [InlineData(AnswerClass.Accepted)]
    [InlineData(AnswerClass.Broken)]
    [InlineData(AnswerClass.Faulted)]
    public void After_AnyOtherAnswer_IsTakenForWhatItIs(AnswerClass answer) =>
        Assert.Null(BackOff.After(1, new TransportFailure(FailureKind.Reset, ""), answer));
}
