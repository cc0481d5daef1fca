using Xunit;

namespace ConformanceHarness.Tests.Contract.Judging;

/// <summary>
/// Refusals of each situation of the contract at a target whose things are bound: each row an answer and what it
/// departs from. A body that is a bare word is an error of that type; with an exclamation mark, one without a message.
/// </summary>
public sealed class RefusalTests
{
    private const string Declared = "InvalidGatewayRequestException";

    [Theory]
    [InlineData("too short", 400, "ValidationException", "")]
    [InlineData("too short", 400, "ValidationError", "")]
    [InlineData("too short", 400, Declared, "")]
    [InlineData("too short", 400, "com.amazonaws.storagegateway#ValidationException:http://x", "")]
    [InlineData("too short", 400, "SerializationException", "errors/constraint-type other-type")]
    [InlineData("too short", 400, "MissingParameter", "errors/constraint-type other-type")]
    [InlineData("too short", 404, "ValidationException", "errors/status status-404")]
    [InlineData("too short", 422, "MissingParameter", "errors/status status-422; errors/constraint-type other-type")]
    [InlineData("too short", 413, "", "errors/status status-413; errors/typed no-type")]
    [InlineData("too short", 150, "ValidationException", "errors/status status-150")]
    [InlineData("too short", 200, "output", "input/GatewayARN/length-min accepted")]
    [InlineData("too short", 200, "", "input/GatewayARN/length-min accepted")]
    [InlineData("too short", 200, "ValidationException", "errors/status status-200")]
    public void Decide_BrokenConstraint(string situation, int status, string body, string symptoms) => Check(situation, status, body, symptoms);

    [Theory]
    [InlineData("number for text", 400, "SerializationException!", "")]
    [InlineData("number for text", 400, "ValidationException", "errors/serialization-type other-type")]
    [InlineData("number for text", 400, Declared, "errors/serialization-type other-type")]
    [InlineData("number for text", 400, "MissingParameter", "errors/constraint-type other-type")]
    [InlineData("number for text", 500, "SerializationException", "robustness/no-server-fault status-500")]
    [InlineData("number for text", 200, "output", "input/GatewayARN/type accepted")]
    [InlineData("number and too short", 400, "SerializationException", "")]
    [InlineData("number and too short", 400, "ValidationException", "")]
    [InlineData("number and too short", 400, Declared, "")]
    [InlineData("number and too short", 400, "MissingParameter", "errors/constraint-type other-type")]
    [InlineData("number and too short", 404, "ValidationException", "errors/status status-404")]
    [InlineData("number and too short", 200, "output", "input/TapeARN/length-min accepted")]
    public void Decide_WrongType(string situation, int status, string body, string symptoms) => Check(situation, status, body, symptoms);

    [Theory]
    [InlineData("cut off", 400, "SerializationException!", "")]
    [InlineData("cut off", 400, "ValidationException", "errors/serialization-type other-type")]
    [InlineData("cut off", 400, "", "errors/typed no-type")]
    [InlineData("cut off", 413, "", "errors/status status-413; errors/typed no-type")]
    [InlineData("cut off", 200, "output", "body/malformed accepted")]
    [InlineData("empty", 400, "SerializationException", "")]
    [InlineData("empty", 400, "ValidationException", "")]
    [InlineData("empty", 411, "ValidationException", "errors/status status-411")]
    [InlineData("empty", 400, "Strange", "errors/known-type unknown-type")]
    [InlineData("empty", 200, "output", "body/empty accepted")]
    public void Decide_MalformedBody(string situation, int status, string body, string symptoms) => Check(situation, status, body, symptoms);

    [Theory]
    [InlineData("too short, with a byte-order mark", 413, "", "")]
    [InlineData("too short, with a byte-order mark", 414, "<html/>", "")]
    [InlineData("too short, with a byte-order mark", 431, "", "")]
    [InlineData("too short, with a byte-order mark", 400, "MissingParameter", "")]
    [InlineData("too short, with a byte-order mark", 499, "ValidationException", "")]
    [InlineData("too short, with a byte-order mark", 415, "", "errors/typed no-type")]
    [InlineData("too short, with a byte-order mark", 150, "ValidationException", "errors/status status-150")]
    [InlineData("too short, with a byte-order mark", 200, "output", "input/GatewayARN/length-min accepted")]
    [InlineData("with a byte-order mark", 200, "", "")]
    [InlineData("with a byte-order mark", 400, "MissingParameter", "")]
    [InlineData("with a byte-order mark", 404, "ValidationException", "")]
    [InlineData("with a byte-order mark", 413, "", "")]
    [InlineData("with a byte-order mark", 414, "", "")]
    [InlineData("with a byte-order mark", 431, "", "")]
    [InlineData("with a byte-order mark", 400, "", "errors/typed no-type")]
    [InlineData("with a byte-order mark", 412, "", "errors/typed no-type")]
    [InlineData("encoded", 400, "", "")]
    [InlineData("encoded", 200, "output", "")]
    [InlineData("encoded", 503, "", "robustness/no-server-fault status-503")]
    public void Decide_OddBytes(string situation, int status, string body, string symptoms) => Check(situation, status, body, symptoms);

    [Theory]
    [InlineData("unknown target", 400, "UnknownOperationException!", "")]
    [InlineData("unknown target", 404, "UnknownOperationException", "")]
    [InlineData("unknown target", 404, "MissingAction", "errors/unknown-operation-type other-type")]
    [InlineData("unknown target", 404, "", "errors/typed no-type")]
    [InlineData("unknown target", 403, "UnknownOperationException", "errors/status status-403")]
    [InlineData("unknown target", 200, "output", "target/unknown accepted")]
    public void Decide_UnknownTarget(string situation, int status, string body, string symptoms) => Check(situation, status, body, symptoms);

    [Theory]
    [InlineData("another type of gateway", 400, Declared, "")]
    [InlineData("another type of gateway", 404, Declared, "errors/status status-404")]
    [InlineData("another type of gateway", 400, "ValidationException", "state/only-tape-gateway refused-as-malformed")]
    [InlineData("another type of gateway", 400, "SerializationException", "state/only-tape-gateway refused-as-malformed")]
    [InlineData("another type of gateway", 400, "Strange", "errors/known-type unknown-type")]
    [InlineData("another type of gateway", 200, "output", "state/only-tape-gateway accepted")]
    [InlineData("not bound", 200, "output", "output/TapeARN/echo other-value")]
    [InlineData("not bound", 200, "{}", "output/TapeARN/present absent")]
    [InlineData("not bound", 400, Declared, "")]
    [InlineData("not bound", 404, Declared, "errors/status status-404")]
    [InlineData("not bound", 400, "ValidationException", "accepts/well-formed refused-as-malformed")]
    [InlineData("not bound", 400, """{"__type":"InvalidGatewayRequestException","code":"ValidationException","message":"m"}""", "")]
    [InlineData("not bound", 400, "", "errors/typed no-type")]
    [InlineData("well-formed", 400, Declared, "accepts/well-formed refused")]
    [InlineData("well-formed", 400, "", "accepts/well-formed refused")]
    public void Decide_State(string situation, int status, string body, string symptoms) => Check(situation, status, body, symptoms);

    [Theory]
    [InlineData("GET", 200, "output", "method output")]
    [InlineData("PUT", 200, "output", "method output")]
    [InlineData("HEAD", 200, "output", "method output")]
    [InlineData("GET", 200, "{}", "method-refused accepted")]
    [InlineData("GET", 200, "[]", "method-refused accepted")]
    [InlineData("GET", 204, "", "method-refused accepted")]
    [InlineData("OPTIONS", 204, "", "")]
    [InlineData("HEAD", 200, "", "")]
    [InlineData("GET", 405, "<html/>", "")]
    [InlineData("GET", 400, "output", "")]
    [InlineData("of another type", 200, "output", "headers/content-type accepted")]
    [InlineData("of another type", 415, "", "")]
    public void Decide_AnotherMethodOrContentType(string situation, int status, string body, string symptoms) => Check(situation, status, body, symptoms);

    private static void Check(string situation, int status, string body, string symptoms)
    {
        var judgement = Verdicts.Decide(Calls.Of(situation), Verdicts.Answer(status, Verdicts.Body(body)), Verdicts.Bound);
        Assert.Equal(symptoms, judgement.Symptoms.Text());
        Assert.All(judgement.Symptoms, symptom => Assert.Contains(symptom.Clause, judgement.Graded));
    }
}
