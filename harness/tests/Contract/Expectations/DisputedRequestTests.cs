using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.Reference;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Expectations;

public sealed class DisputedRequestTests
{
    private static readonly TargetKnowledge Open = new() { World = World.Open };

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/*")]
    [InlineData("application/x-amz-json-1.1")]
    [InlineData("Application/X-AMZ-JSON-1.1; q=0.5")]
    [InlineData("text/html;q=1, */*;q=0.1")]
    public void Read_AcceptThatAdmitsTheProtocol_ChangesNothing(string accept) =>
        Assert.IsType<Expectation.Accept>(Read(Given.Call().With("Accept", accept)));

    [Theory]
    [InlineData("")]
    [InlineData("text/html")]
    [InlineData("application/json")]
    [InlineData("*/*;q=0")]
    [InlineData("*/*; q=0.000")]
    [InlineData("application/x-amz-json-1.0")]
    public void Read_AcceptOfOtherTypes_LeavesTheAnswerOpen(string accept) =>
        Assert.True(Assert.IsType<Expectation.Either>(Read(Given.Call().With("Accept", accept))).InAnyForm);

    [Theory]
    [InlineData(400, """{"message":"no type"}""")]
    [InlineData(406, "")]
    [InlineData(415, "<html/>")]
    public void Decide_RefusalOfADisputedRequest_MayHaveAnyForm(int status, string body)
    {
        var request = Given.Call().With("Content-Encoding", "gzip");
        Assert.Empty(Decide(request, status, body).Symptoms);
    }

    [Fact]
    public void Decide_ServerFaultForADisputedRequest_IsASymptom() =>
        Assert.Equal(ProtocolClauses.NoServerFault, Assert.Single(Decide(Given.Call().With("Content-Encoding", "gzip"), 500, "").Symptoms).Clause);

    [Theory]
    [InlineData(431, "", 0)]
    [InlineData(414, "", 0)]
    [InlineData(400, """{"__type":"UnknownOperationException"}""", 0)]
    [InlineData(400, "", 1)]
    [InlineData(200, """{"TapeARN":"x"}""", 1)]
    public void Decide_VeryLongTarget_IsRefusedInAnyWayOfSize(int status, string body, int symptoms)
    {
        var request = Given.Call().With("X-Amz-Target", Given.Specification.Operation.Target + new string('x', 5000));
        Assert.Equal(symptoms, Decide(request, status, body).Symptoms.Length);
    }

    [Fact]
    public void Agrees_UnstatedIntent_WithAnything() =>
        Assert.All([Given.Call(), Given.Request("{"), Given.Call() with { Method = "GET" }], request => Assert.True(Read(request).Agrees(Intent.Unstated, [])));

    private static Expectation Read(HttpRequest request) => new ExpectationReader(Given.Specification).Read(request, Open);

    private static Judgement Decide(HttpRequest request, int status, string body) => new Judge(Given.Specification).Decide(
        request, Read(request), new Response { Status = status, Headers = [], Body = System.Text.Encoding.UTF8.GetBytes(body) });
}
