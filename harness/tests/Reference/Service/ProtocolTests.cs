using System.Text;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Service;

public sealed class ProtocolTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("BREW")]
    [InlineData("post")]
    public void Answer_MethodOtherThanPost_IsForbiddenInXml(string method)
    {
        var answer = Given.Service().Answer(Given.Call() with { Method = method });

        Assert.Equal(403, answer.Status);
        Assert.Equal("application/xml", answer.Headers.First("Content-Type"));
        Assert.StartsWith("<AccessDeniedException><Message>", Encoding.UTF8.GetString(answer.Body.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-amz-json-1.0")]
    [InlineData("application/x-amz-json-1.10")]
    [InlineData("text/plain")]
    [InlineData("")]
    [InlineData(";")]
    [InlineData(null)]
    public void Answer_AnotherContentType_NamesNoOperation(string? contentType)
    {
        var answer = Given.Service().Answer(Given.Call().With("Content-Type", contentType));

        Assert.Equal("404 UnknownOperationException", answer.Verdict());
        Assert.NotEmpty(answer.Message());
    }

    [Theory]
    [InlineData("StorageGateway_20130630.ListGateways")]
    [InlineData("StorageGateway_20120630.RetrieveTapeRecoveryPoint")]
    [InlineData("Storagegateway_20130630.RetrieveTapeRecoveryPoint")]
    [InlineData("StorageGateway_20130630.RetrieveTapeRecoveryPoint.x")]
    [InlineData("StorageGateway_20130630.")]
    [InlineData("RetrieveTapeRecoveryPoint")]
    [InlineData("")]
    [InlineData(null)]
    public void Answer_TargetThatNamesNoOperation_IsUnknown(string? target)
    {
        var answer = Given.Service().Answer(Given.Call().With("X-Amz-Target", target));

        Assert.Equal("400 UnknownOperationException", answer.Verdict());
        Assert.NotEmpty(answer.Message());
    }

    [Theory]
    [InlineData("X-Amz-Target", "400 UnknownOperationException")]
    [InlineData("Content-Type", "404 UnknownOperationException")]
    public void Answer_HeaderTwice_MeansItsValuesJoined(string name, string verdict)
    {
        var request = Given.Call();

        var twice = request with { Headers = request.Headers.Add(new Header(name.ToUpperInvariant(), request.Headers.First(name)!)) };

        Assert.Equal(verdict, Given.Service().Answer(twice).Verdict());
    }

    private static readonly Dictionary<string, byte[]> NotAnObject = Bodies();

    public static TheoryData<string> NamesOfNotAnObject => [.. NotAnObject.Keys];

    private static Dictionary<string, byte[]> Bodies()
    {
        var data = new Dictionary<string, byte[]>();
        foreach (var text in new[]
        {
            "", " \r\n\t", "{", "}", "[]", "null", "true", "\"x\"", "12", "{\"a\":1} x", "{}{}", "{},", "{'a':1}", "{a:1}", "{\"a\":1,}",
            "{\"a\":NaN}", "{\"a\":+1}", "{\"a\":01}", "{\"a\":0x1}", "{\"a\":\"\\x\"}", "{\"a\":\"\t\"}", "/* c */{}", "{\"a\"}",
            Given.Json()[..^1], Given.Json() + "]", new string('[', 100_000), Given.Json()[..^1] + ",\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "}",
            Given.Json()[..^1] + ",\"x\":" + new string('[', 1_000) + new string(']', 1_000) + "}",
        })
            data.Add(text.Length <= 40 ? text : $"{text[..8]}…{text[^8..]} of {text.Length}", Encoding.UTF8.GetBytes(text));
        data.Add("byte-order mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Given.Json())]);
        data.Add("UTF-16", Encoding.Unicode.GetBytes(Given.Json()));
        data.Add("UTF-32", Encoding.UTF32.GetBytes(Given.Json()));
        data.Add("a byte of no UTF-8", [.. Encoding.UTF8.GetBytes(Given.Json()[..^2]), 0xFF, (byte)'"', (byte)'}']);
        data.Add("an overlong form", [.. Encoding.UTF8.GetBytes(Given.Json()[..^2]), 0xC0, 0xAF, (byte)'"', (byte)'}']);
        data.Add("a lone surrogate", Encoding.UTF8.GetBytes(Given.Json()[..^1] + ",\"x\":\"\\ud800\"}"));
        return data;
    }

    [Theory]
    [MemberData(nameof(NamesOfNotAnObject))]
    public void Answer_BodyThatIsNoObject_CannotBeRead(string name)
    {
        var answer = Given.Service().Answer(Given.Request(NotAnObject[name]));

        Assert.Equal("400 SerializationException", answer.Verdict());
        Assert.NotEmpty(answer.Message());
    }

    [Fact]
    public void Answer_EverythingWrongAtOnce_RefusesInTheOrderOfTheSteps()
    {
        var service = Given.Service();
        var request = Given.Request("no JSON").With("Content-Type", "text/plain").With("X-Amz-Target", null) with { Method = "GET" };

        Assert.Equal(403, service.Answer(request).Status);
        request = request with { Method = "POST" };
        Assert.Equal("404 UnknownOperationException", service.Answer(request).Verdict());
        request = request.With("Content-Type", "application/x-amz-json-1.1");
        Assert.Equal("400 SerializationException", service.Answer(request).Verdict());
        request = request with { Body = Encoding.UTF8.GetBytes("""{"GatewayARN":7}""") };
        Assert.Equal("400 UnknownOperationException", service.Answer(request).Verdict());
        request = request.With("X-Amz-Target", Given.Specification.Operation.Target);
        Assert.Equal("400 SerializationException", service.Answer(request).Verdict());
        request = request with { Body = Encoding.UTF8.GetBytes("""{"GatewayARN":"short"}""") };
        Assert.Equal("400 ValidationException", service.Answer(request).Verdict());
    }

    [Fact]
    public void Answer_HugeHeader_StaysSmall() =>
        Assert.InRange(Given.Service().Answer(Given.Call().With("X-Amz-Target", new string('x', 30_000))).Body.Length, 1, 1_000);

    [Fact]
    public void Unreadable_BrokenFraming_KeepsTheStatusAndHasAType()
    {
        var answer = Given.Service().Unreadable(Given.Call(), 408);

        Assert.Equal("408 SerializationException", answer.Verdict());
        Assert.NotEmpty(answer.Message());
    }
}
