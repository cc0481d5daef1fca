using System.Text;
using ConformanceHarness.Reference;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Service;

public sealed class AcceptanceTests
{
    private const string Tape45 = "arn:aws:storagegateway:us-east-1:1:tape/ABCDE";

    public static TheoryData<string> SameRequest() => new(
        $$"""{"TapeARN":"{{Given.Tape}}","GatewayARN":"{{Given.Gateway}}"}""",
        $$"""  {  "GatewayARN" :{{"\t"}}"{{Given.Gateway}}"{{"\r\n"}}, "TapeARN":"{{Given.Tape}}" }  """,
        $$"""{"GatewayARN":"{{Given.Gateway}}","\u0054ape\u0041RN":"{{Given.Tape.Replace("/", "\\/", StringComparison.Ordinal)}}"}""",
        $$"""{"GatewayARN":"{{Given.Gateway}}","TapeARN":"{{string.Concat(Given.Tape.Select(c => $"\\u{(int)c:x4}"))}}"}""",
        $$"""{"Extra":{"TapeARN":7},"GatewayARN":"{{Given.Gateway}}","TapeARN":"{{Given.Tape}}","tapearn":null}""",
        $$"""{"GatewayARN":"{{Given.Gateway}}","TapeARN":"{{Given.Tape}}","Big":[1e400,123456789012345678901234567890,-0.0]}""",
        $$"""{"GatewayARN":"{{Given.Gateway}}","TapeARN":"{{Given.Tape}}","Text":"{{new string('[', 2_000)}}\"{{new string('{', 2_000)}}","Deep":{{new string('[', 999)}}{{new string(']', 999)}}}""",
        $$"""{"GatewayARN":"{{Given.Gateway}}","TapeARN":"{{Given.Tape}}","__proto__":{},"__type":"x","constructor":1}""",
        $$"""{"TapeARN":"first","GatewayARN":"{{Given.Gateway}}","TapeARN":"{{Given.Tape}}"}""");

    [Theory]
    [MemberData(nameof(SameRequest))]
    public void Answer_WellFormed_IsTheOutput(string body)
    {
        var answer = Given.Service().Answer(Given.Request(body));

        Assert.Equal(200, answer.Status);
        Assert.Equal($$"""{"TapeARN":"{{Given.Tape}}"}""", Encoding.UTF8.GetString(answer.Body.Span));
        Assert.Equal("application/x-amz-json-1.1", answer.Headers.First("content-type"));
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-8000-8000-[0-9a-f]{12}$", answer.Headers.First("x-amzn-RequestId"));
    }

    [Theory]
    [InlineData("application/x-amz-json-1.1; charset=utf-8")]
    [InlineData("application/x-amz-json-1.1;charset=utf-16;x=\"a;b\"")]
    [InlineData("APPLICATION/X-AMZ-JSON-1.1")]
    [InlineData(" application/x-amz-json-1.1 ;")]
    public void Answer_ContentTypeSpelledOtherwise_IsTheOutput(string contentType) =>
        Assert.Equal("200", Given.Service().Answer(Given.Call().With("Content-Type", contentType)).Verdict());

    [Fact]
    public void Answer_HeaderNamesInOtherCase_IsTheOutput()
    {
        var request = Given.Call();

        var lower = request with { Headers = [.. request.Headers.Select(header => new Header(header.Name.ToLowerInvariant(), header.Value))] };

        Assert.Equal("200", Given.Service().Answer(lower).Verdict());
    }

    [Theory]
    [InlineData(50)]
    [InlineData(51)]
    [InlineData(499)]
    [InlineData(500)]
    public void Answer_LengthAtTheEdge_IsTheOutput(int length)
    {
        var tape = Tape45.Replace(":1:", $":{new string('1', length - Tape45.Length + 1)}:", StringComparison.Ordinal);

        var answer = Given.Service().Answer(Given.Call(new string('g', length), tape));

        Assert.Equal(200, answer.Status);
        Assert.Equal(tape, answer.Json().GetProperty("TapeARN").GetString());
    }

    [Theory]
    [InlineData("😀", 500)]
    [InlineData("é", 50)]
    [InlineData("\u0001", 60)]
    [InlineData("%s{{}}'\"\\", 20)]
    public void Answer_AnyCharactersWhereOnlyALengthBinds_IsTheOutput(string text, int times) =>
        Assert.Equal("200", Given.Service().Answer(Given.Call(string.Concat(Enumerable.Repeat(text, times)))).Verdict());

    [Fact]
    public void Answer_PathAndQueryOfAnyKind_IsTheOutput() =>
        Assert.Equal("200", Given.Service().Answer(Given.Call() with { Path = "/some/where?x=%zz" }).Verdict());

    [Fact]
    public void Answer_SameRequests_HaveIdsMadeOfContentAndNumber()
    {
        static IEnumerable<string?> Ids(Response[] answers) => answers.Select(answer => answer.Headers.First("x-amzn-RequestId"));
        static Response[] Run()
        {
            var service = Given.Service();
            return [service.Answer(Given.Call()), service.Answer(Given.Call()), service.Answer(Given.Call(tape: "x"))];
        }

        Assert.Equal(Ids(Run()), Ids(Run()));
        Assert.Equal(3, Ids(Run()).Distinct().Count());
    }

    [Fact]
    public void Answer_OpenWorld_ForgetsWhatWasTaken()
    {
        var service = Given.Service(WorldKind.Open);

        Assert.Equal("200", service.Answer(Given.Call(Given.Gateway)).Verdict());
        Assert.Equal("200", service.Answer(Given.Call(Given.OtherGateway)).Verdict());
    }
}
