using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Judging;

/// <summary>What holds for every answer, whatever was asked; and the answers that are not graded.</summary>
public sealed class RobustnessTests
{
    [Theory]
    [InlineData(200, "output", AnswerClass.Accepted)]
    [InlineData(299, "", AnswerClass.Accepted)]
    [InlineData(200, """{"code":"InternalFailure"}""", AnswerClass.Accepted)]
    [InlineData(200, "ValidationException", AnswerClass.Refused)]
    [InlineData(400, "", AnswerClass.Refused)]
    [InlineData(499, "", AnswerClass.Refused)]
    [InlineData(150, "", AnswerClass.Strange)]
    [InlineData(199, "", AnswerClass.Strange)]
    [InlineData(300, "", AnswerClass.Strange)]
    [InlineData(399, "", AnswerClass.Strange)]
    [InlineData(500, "", AnswerClass.Faulted)]
    [InlineData(599, "ValidationException", AnswerClass.Faulted)]
    [InlineData(429, "", AnswerClass.Throttled)]
    [InlineData(400, "ThrottlingException", AnswerClass.Throttled)]
    [InlineData(503, "SlowDown", AnswerClass.Throttled)]
    [InlineData(200, "SlowDown", AnswerClass.Refused)]
    [InlineData(403, "AccessDeniedException", AnswerClass.NotAuthenticated)]
    [InlineData(400, "UnrecognizedClientException!", AnswerClass.NotAuthenticated)]
    [InlineData(403, "", AnswerClass.Refused)]
    public void Decide_AnyAnswer_HasItsClass(int status, string body, AnswerClass expected) =>
        Assert.Equal(expected, Verdicts.Decide(Published.Call(), Verdicts.Answer(status, Verdicts.Body(body))).Class);

    [Theory]
    [InlineData("well-formed", 500, "", "robustness/no-server-fault status-500")]
    [InlineData("cut off", 502, "SerializationException", "robustness/no-server-fault status-502")]
    [InlineData("GET", 501, "", "robustness/no-server-fault status-501")]
    [InlineData("encoded", 400, "InternalFailure", "robustness/no-server-fault internal-error")]
    [InlineData("too short", 400, "InternalServerError", "robustness/no-server-fault internal-error")]
    [InlineData("well-formed", 200, "InternalError", "robustness/no-server-fault internal-error")]
    [InlineData("well-formed", 200, """{"code":"InternalError","TapeARN":"arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF"}""", "")]
    [InlineData("too short", 400, """{"code":"InternalError","__type":"ValidationException"}""", "robustness/no-server-fault internal-error")]
    [InlineData("well-formed", 300, "", "robustness/no-redirect redirect")]
    [InlineData("GET", 399, "", "robustness/no-redirect redirect")]
    [InlineData("well-formed", 300, """{"code":"InternalError"}""", "robustness/no-redirect redirect; robustness/no-server-fault internal-error")]
    [InlineData("with a byte-order mark", 307, "", "robustness/no-redirect redirect")]
    public void Decide_AnyRequest_IsHeldToRobustness(string situation, int status, string body, string symptoms) =>
        Assert.Equal(symptoms, Verdicts.Decide(Calls.Of(situation), Verdicts.Answer(status, Verdicts.Body(body))).Symptoms.Text());

    [Fact]
    public void Decide_ErrorInTheHeaderOfASuccess_IsARefusal()
    {
        var answer = Verdicts.Bare(200, Verdicts.Output, new Header("X-Amzn-ErrorType", "InternalFailure"));
        var judgement = Verdicts.Decide(Published.Call(), answer);
        Assert.Equal("robustness/no-server-fault internal-error", judgement.Symptoms.Text());
        Assert.Equal((AnswerClass.Refused, "InternalFailure"), (judgement.Class, judgement.ErrorType));
    }

    [Fact]
    public void Decide_BodyPastTheBound_IsTheOnlySymptom()
    {
        var judgement = Verdicts.Decide(Published.Call(), Verdicts.Answer(200, "{\"TapeARN") with { Truncated = true });
        var symptom = Assert.Single(judgement.Symptoms);
        Assert.Equal(("robustness/bounded-body", "unbounded", "a small body", "more than 9 bytes"), (symptom.Clause.Text(), symptom.Slug, symptom.Expected, symptom.Actual));
    }

    [Theory]
    [InlineData(429, "")]
    [InlineData(400, "ThrottlingException")]
    [InlineData(403, "AccessDeniedException")]
    [InlineData(403, """{"code":"x","__type":"ExpiredToken","message":"at Foo.bar(Foo.java:1)"}""")]
    public void Decide_CallerRefused_IsNotGraded(int status, string body)
    {
        var judgement = Verdicts.Decide(Calls.Of("too short"), Verdicts.Answer(status, Verdicts.Body(body)));
        Assert.Empty(judgement.Graded);
        Assert.Empty(judgement.Symptoms);
    }

    [Theory]
    [InlineData(FailureKind.ConnectionRefused, AnswerClass.Unreachable, "")]
    [InlineData(FailureKind.NameNotResolved, AnswerClass.Unreachable, "")]
    [InlineData(FailureKind.Unreachable, AnswerClass.Unreachable, "")]
    [InlineData(FailureKind.Tls, AnswerClass.Unreachable, "")]
    [InlineData(FailureKind.Timeout, AnswerClass.Broken, "robustness/answers no-answer-in-time")]
    [InlineData(FailureKind.Reset, AnswerClass.Broken, "robustness/answers reset")]
    [InlineData(FailureKind.Incomplete, AnswerClass.Broken, "robustness/answers half-an-answer")]
    [InlineData(FailureKind.HeadersTooLarge, AnswerClass.Broken, "robustness/answers endless-headers")]
    [InlineData(FailureKind.NotHttp, AnswerClass.Broken, "robustness/answers not-http")]
    public void Decide_NoAnswer_IsASymptomWhereSomebodyListened(FailureKind kind, AnswerClass expected, string symptoms)
    {
        var judgement = Verdicts.Decide(Published.Call(), new TransportFailure(kind, "the library's words"));
        Assert.Equal(expected, judgement.Class);
        Assert.Equal(symptoms, judgement.Symptoms.Text());
        Assert.All(judgement.Symptoms, symptom => Assert.Equal(("an HTTP answer in time", "the library's words"), (symptom.Expected, symptom.Actual)));
        Assert.Equal(judgement.Symptoms.Select(symptom => symptom.Clause), judgement.Graded);
        Assert.Null(judgement.ErrorType);
    }
}
