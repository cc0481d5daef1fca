using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Judging;

/// <summary>The output of a well-formed request: each row an answer and the clauses it departs from.</summary>
public sealed class OutputTests
{
    private const string Long = "arn:aws:storagegateway:";

    [Theory]
    [InlineData(200, Verdicts.Output, "")]
    [InlineData(200, """{"TapeARN":"x","TapeARN":"arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF"}""", "")]
    [InlineData(200, """ {"Other":1,"code":"x","TapeARN":"arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF"} """, "")]
    [InlineData(201, Verdicts.Output, "output/status status-201")]
    [InlineData(204, "", "output/status status-204")]
    [InlineData(299, "[", "output/status status-299")]
    [InlineData(200, "", "output/json empty")]
    [InlineData(200, " \r\n", "output/json empty")]
    [InlineData(200, "{", "output/json not-json")]
    [InlineData(200, "<html/>", "output/json not-json")]
    [InlineData(200, "{} x", "output/json trailing-text")]
    [InlineData(200, "[]", "output/json not-an-object")]
    [InlineData(200, "null", "output/json not-an-object")]
    [InlineData(200, "{}", "output/TapeARN/present absent")]
    [InlineData(200, """{"tapearn":"arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF"}""", "output/TapeARN/present absent")]
    [InlineData(200, """{"TapeARN":null}""", "output/TapeARN/present null")]
    [InlineData(200, """{"TapeARN":null,"TapeARN":"arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF"}""", "")]
    [InlineData(200, """{"TapeARN":1}""", "output/TapeARN/type type")]
    [InlineData(200, """{"TapeARN":[]}""", "output/TapeARN/type type")]
    [InlineData(200, """{"TapeARN":"short"}""", "output/TapeARN/length-min length-min; output/TapeARN/pattern pattern; output/TapeARN/echo other-value")]
    [InlineData(200, """{"TapeARN":"arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0BB3BF"}""", "output/TapeARN/echo other-value")]
    [InlineData(200, """{"TapeARN":"arn:aws:storagegateway:us-east-1:999999999999:tape/test0AA2AF"}""", "output/TapeARN/pattern pattern; output/TapeARN/echo other-value")]
    public void Decide_OutputOfAWellFormedRequest_DepartsFromWhatItBreaks(int status, string body, string symptoms)
    {
        var judgement = Verdicts.Decide(Published.Call(), Verdicts.Answer(status, body));
        Assert.Equal(symptoms, judgement.Symptoms.Text());
        Assert.Equal(AnswerClass.Accepted, judgement.Class);
        Assert.True(judgement.GradedAcceptance);
        Assert.Equal(body.Contains("code", StringComparison.Ordinal) ? "x" : null, judgement.ErrorType);
    }

    [Theory]
    [InlineData(500, "output/TapeARN/echo other-value")]
    [InlineData(501, "output/TapeARN/length-max length-max; output/TapeARN/echo other-value")]
    public void Decide_LengthOfAnOutput_IsBounded(int length, string symptoms)
    {
        var tape = Long + new string('a', length - Long.Length - 16) + ":1:tape/ABCDEFGH";
        Assert.Equal(length, tape.Length);
        Assert.Equal(symptoms, Verdicts.Decide(Published.Call(), Verdicts.Answer(200, $$"""{"TapeARN":"{{tape}}"}""")).Symptoms.Text());
    }

    [Fact]
    public void Decide_RightOutput_IsGradedByEveryClauseOfOutputs() => Assert.Equal(
        [
            "robustness/answers", "robustness/bounded-body", "robustness/no-redirect", "robustness/no-server-fault", "accepts/well-formed",
            "output/status", "output/json", "response/content-type", "response/request-id", "output/TapeARN/type", "output/TapeARN/length-min",
            "output/TapeARN/length-max", "output/TapeARN/pattern", "output/TapeARN/present", "output/TapeARN/echo",
        ],
        Verdicts.Decide(Published.Call(), Verdicts.Answer(200, Verdicts.Output)).Graded.Select(clause => clause.Text()));

    [Theory]
    [InlineData(201, Verdicts.Output, "output/json")]
    [InlineData(200, "[]", "response/content-type")]
    [InlineData(200, """{"TapeARN":1}""", "output/TapeARN/echo")]
    public void Decide_WhatCannotBeSeen_IsNotGraded(int status, string body, string clause) =>
        Assert.DoesNotContain(clause, Verdicts.Decide(Published.Call(), Verdicts.Answer(status, body)).Graded.Select(graded => graded.Text()));

    [Theory]
    [InlineData(null, "response/content-type absent")]
    [InlineData("", "response/content-type other")]
    [InlineData("application/json", "response/content-type other")]
    [InlineData("application/x-amz-json-1.0", "response/content-type other")]
    [InlineData("charset=utf-8; application/x-amz-json-1.1", "response/content-type other")]
    [InlineData("application/x-amz-json-1.1", "")]
    [InlineData("Application/X-Amz-JSON-1.1", "")]
    [InlineData("application/x-amz-json-1.1 ; charset=utf-8; x=y", "")]
    public void Decide_ContentTypeOfAnOutput_IsTheProtocols(string? value, string symptoms) =>
        Assert.Equal(symptoms, Symptoms(value is null ? [] : [new("content-type", value)], [new("x-amzn-RequestId", "b1")]));

    [Theory]
    [InlineData(null, "x", "response/request-id absent")]
    [InlineData("x-amzn-RequestId", "", "response/request-id absent")]
    [InlineData("x-request-id", "b1", "response/request-id absent")]
    [InlineData("X-AMZN-REQUESTID", "b1", "")]
    [InlineData("x-amz-request-id", "b1", "")]
    [InlineData("x-amz-id-2", "b1", "")]
    public void Decide_RequestIdOfAnOutput_HasOneOfThreeNames(string? name, string value, string symptoms) =>
        Assert.Equal(symptoms, Symptoms([new("Content-Type", "application/x-amz-json-1.1")], name is null ? [] : [new(name, value)]));

    private static string Symptoms(Header[] media, Header[] id) =>
        Verdicts.Decide(Published.Call(), Verdicts.Bare(200, Verdicts.Output, [.. media, .. id])).Symptoms.Text();
}
