using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Judging;

/// <summary>What people read of a symptom: what was expected, and the answer in at most some hundred characters.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("well-formed", 400, "ValidationException", "200 with the output", "400 ValidationException: words")]
    [InlineData("well-formed", 400, "ValidationException!", "200 with the output", "400 ValidationException")]
    [InlineData("well-formed", 404, "", "200 with the output", "404 with an empty body")]
    [InlineData("well-formed", 404, "<html/>", "200 with the output", "404 with body <html/>")]
    [InlineData("well-formed", 201, "output", "HTTP 200", "HTTP 201")]
    [InlineData("well-formed", 200, "[7]", "one JSON object", "200 with body [7]")]
    [InlineData("well-formed", 200, "{}", "TapeARN present", "absent")]
    [InlineData("well-formed", 200, """{"TapeARN":null}""", "TapeARN present", "null")]
    [InlineData("well-formed", 200, """{"TapeARN":1}""", "TapeARN is a string.", "1")]
    [InlineData("well-formed", 302, "", "no redirect", "302 with an empty body")]
    [InlineData("well-formed", 500, "", "no server fault", "500 with an empty body")]
    [InlineData("well-formed", 400, "InternalFailure!", "no internal error type", "400 InternalFailure")]
    [InlineData("GET", 200, "output", "no output for a method other than POST", "200 with body " + Verdicts.Output)]
    [InlineData("GET", 200, "{}", "a client error", "200 with body {}")]
    [InlineData("of another type", 200, "{}", "a client error for another content type", "200 with body {}")]
    [InlineData("too short", 200, "{}", "400 with a validation error or a declared client error (RetrieveTapeRecoveryPoint/input/GatewayARN/length-min broken)", "200 with body {}")]
    [InlineData("too short", 404, "ValidationException!", "400 with a validation error or a declared client error", "404 ValidationException")]
    [InlineData("too short", 400, "SerializationException!", "400 with a validation error or a declared client error", "400 SerializationException")]
    [InlineData("cut off", 400, "ValidationException", "SerializationException", "400 ValidationException: words")]
    [InlineData("unknown target", 400, "ValidationException", "UnknownOperationException", "400 ValidationException: words")]
    [InlineData("cut off", 400, "", "an error type in __type, code or X-Amzn-ErrorType", "400 with an empty body")]
    [InlineData("too short", 400, "ValidationException!", "message or Message", "400 ValidationException")]
    [InlineData("too short", 400, """{"__type":"ValidationException","message":"main.go:7"}""", "no stack trace", "400 ValidationException: main.go:7")]
    [InlineData("cut off", 400, "Strange!", "an error type declared by the operation or common to all", "400 Strange")]
    [InlineData("another type of gateway", 400, "ValidationException", "a declared error: the request is well-formed", "400 ValidationException: words")]
    [InlineData("not bound", 404, "InvalidGatewayRequestException", "400 with a declared error", "404 InvalidGatewayRequestException: words")]
    public void Decide_Symptom_IsSaidInWords(string situation, int status, string body, string expected, string actual)
    {
        var symptom = Verdicts.Decide(Calls.Of(situation), Verdicts.Answer(status, Verdicts.Body(body)), Verdicts.Bound).Symptoms[0];
        Assert.Equal((expected, actual), (symptom.Expected, symptom.Actual));
    }

    [Fact]
    public void Decide_OtherValue_NamesBoth()
    {
        var symptom = Assert.Single(Verdicts.Decide(Published.Call(), Verdicts.Answer(200, $$"""{"TapeARN":"{{Published.OtherTape}}"}""")).Symptoms);
        Assert.Equal(($"TapeARN equal to the TapeARN asked for: {Published.Tape}", Published.OtherTape), (symptom.Expected, symptom.Actual));
    }

    [Fact]
    public void Decide_MissingHeaders_AreNamed() => Assert.Equal(
        [("application/x-amz-json-1.1", "no content type"), ("a header x-amzn-RequestId", "none")],
        Verdicts.Decide(Published.Call(), Verdicts.Bare(200, Verdicts.Output)).Symptoms.Select(symptom => (symptom.Expected, symptom.Actual)));

    [Fact]
    public void Decide_OtherContentType_IsShown() => Assert.Equal(
        "text/html", Verdicts.Decide(Published.Call(), Verdicts.Bare(200, Verdicts.Output, new("Content-Type", "text/html"), new("x-amz-id-2", "1"))).Symptoms[0].Actual);

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "…")]
    public void Decide_LongTexts_AreCutAt200Characters(int length, string end)
    {
        string Long(char letter) => new(letter, length);
        string Cut(char letter) => new string(letter, 200) + end;
        var typed = Verdicts.Decide(Published.Call(), Verdicts.Answer(400, Verdicts.Error(Long('T'), Long('m'))));
        Assert.Equal($"400 {Cut('T')}: {Cut('m')}", typed.Symptoms[0].Actual);
        Assert.Equal(Cut('T'), typed.ErrorType);
        Assert.Equal($"400 with body {Cut('b')}", Verdicts.Decide(Published.Call(), Verdicts.Answer(400, Long('b'))).Symptoms[0].Actual);
    }

    [Fact]
    public void Decide_LongBodyOfWideCharacters_ShowsAsMany() => Assert.Equal(
        "400 with body " + new string('漢', 200) + "…", Verdicts.Decide(Published.Call(), Verdicts.Answer(400, new string('漢', 5000))).Symptoms[0].Actual);

    [Fact]
    public void Decide_SeveralTypes_AreAllShown() => Assert.Equal(
        "A|B", Verdicts.Decide(Published.Call(), Verdicts.Answer(400, """{"__type":"A","code":"B"}""")).ErrorType);
}
