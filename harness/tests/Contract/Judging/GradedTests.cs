using Xunit;

namespace ConformanceHarness.Tests.Contract.Judging;

/// <summary>The clauses a right answer is held to beyond robustness: what a run may say it has graded.</summary>
public sealed class GradedTests
{
    [Theory]
    [InlineData("too short", 400, "ValidationException", "input/GatewayARN/length-min errors/status errors/no-trace errors/typed errors/known-type errors/message errors/constraint-type")]
    [InlineData("number for text", 400, "SerializationException", "input/GatewayARN/type errors/status errors/no-trace errors/typed errors/known-type errors/constraint-type errors/serialization-type")]
    [InlineData("number and too short", 400, "SerializationException", "input/TapeARN/length-min errors/status errors/no-trace errors/typed errors/known-type errors/constraint-type")]
    [InlineData("cut off", 400, "SerializationException", "body/malformed errors/status errors/no-trace errors/typed errors/known-type errors/serialization-type")]
    [InlineData("empty", 400, "SerializationException", "body/empty errors/status errors/no-trace errors/typed errors/known-type")]
    [InlineData("too short, with a byte-order mark", 413, "", "input/GatewayARN/length-min")]
    [InlineData("with a byte-order mark", 400, "SerializationException", "errors/no-trace errors/typed errors/known-type")]
    [InlineData("with a byte-order mark", 413, "", "")]
    [InlineData("with a byte-order mark", 200, "output", "")]
    [InlineData("encoded", 400, "", "")]
    [InlineData("unknown target", 400, "UnknownOperationException", "target/unknown errors/status errors/no-trace errors/typed errors/known-type errors/unknown-operation-type")]
    [InlineData("another type of gateway", 400, "InvalidGatewayRequestException", "state/only-tape-gateway errors/status errors/no-trace errors/typed errors/known-type errors/message")]
    [InlineData("not bound", 400, "InvalidGatewayRequestException", "errors/status errors/no-trace errors/typed errors/known-type errors/message accepts/well-formed")]
    [InlineData("GET", 405, "", "method method-refused")]
    [InlineData("HEAD", 405, "", "method")]
    [InlineData("OPTIONS", 204, "", "method")]
    [InlineData("of another type", 415, "", "headers/content-type")]
    public void Decide_RightAnswer_IsHeldToItsClauses(string situation, int status, string body, string graded)
    {
        var judgement = Verdicts.Decide(Calls.Of(situation), Verdicts.Answer(status, Verdicts.Body(body)), Verdicts.Bound);
        Assert.Empty(judgement.Symptoms);
        Assert.Equal(
            ("robustness/answers robustness/bounded-body robustness/no-redirect robustness/no-server-fault " + graded).Trim(),
            string.Join(' ', judgement.Graded.Select(clause => clause.Text())));
        Assert.False(judgement.GradedAcceptance);
    }
}
