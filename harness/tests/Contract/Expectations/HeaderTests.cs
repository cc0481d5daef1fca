using ConformanceHarness.Tests.Support;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Expectations;

/// <summary>Method, path and headers: each row a request that keeps the contract or departs from it in one of them.</summary>
public sealed class HeaderTests
{
    private const string Target = "StorageGateway_20130630.RetrieveTapeRecoveryPoint";

    [Theory]
    [InlineData("POST", "/", "Accept")]
    [InlineData("GET", "/", "NoOutput")]
    [InlineData("post", "/", "NoOutput")]
    [InlineData("GET", "/x", "NoOutput")]
    [InlineData("POST", "/x", "Either in any form another path")]
    [InlineData("POST", "", "Either in any form another path")]
    [InlineData("POST", "/?x=1", "Either in any form another path")]
    public void Read_MethodAndPath(string method, string path, string expected) =>
        Assert.Equal(expected, Readings.Of(Published.Call() with { Method = method, Path = path }));

    [Theory]
    [InlineData("application/x-amz-json-1.1", "Accept")]
    [InlineData(" application/x-amz-json-1.1\t", "Accept")]
    [InlineData("application/x-amz-json-1.1;", "Accept")]
    [InlineData("application/x-amz-json-1.1; charset=utf-8", "Accept")]
    [InlineData("application/x-amz-json-1.1;CharSet=\"UTF-8\"", "Accept")]
    [InlineData("application/x-amz-json-1.1; charset = utf-8 ", "Accept")]
    [InlineData("application/x-amz-json-1.1; x=y; charset=utf-8", "Accept")]
    [InlineData("application/x-amz-json-1.1; charset", "Accept")]
    [InlineData("application/x-amz-json-1.1; boundary=utf-16", "Accept")]
    [InlineData("application/x-amz-json-1.1; charset=utf-16", "Either in any form the content type")]
    [InlineData("application/x-amz-json-1.1; x; charset=utf-16", "Either in any form the content type")]
    [InlineData("application/x-amz-json-1.1; x=y; charset=utf-16", "Either in any form the content type")]
    [InlineData("application/x-amz-json-1.1; charset=utf-8; charset=utf-16", "Either in any form the content type")]
    [InlineData("application/x-amz-json-1.1; charset=", "Either in any form the content type")]
    [InlineData("Application/X-amz-json-1.1", "Either in any form the content type")]
    [InlineData("Application/X-amz-json-1.1; charset=utf-8", "Either in any form the content type")]
    [InlineData("application/x-amz-json-1.0", "OtherContentType")]
    [InlineData("application/json", "OtherContentType")]
    [InlineData("", "OtherContentType")]
    [InlineData(";application/x-amz-json-1.1", "OtherContentType")]
    [InlineData(null, "OtherContentType")]
    public void Read_ContentType(string? value, string expected) =>
        Assert.Equal(expected, Readings.Of(Published.Call().Has("Content-Type", value)));

    [Theory]
    [InlineData(Target, "Accept")]
    [InlineData("\t" + Target + " ", "Accept")]
    [InlineData(null, "Refuse Target target/missing")]
    [InlineData("", "Refuse Target target/empty")]
    [InlineData(" \t ", "Refuse Target target/empty")]
    [InlineData(Target + "s", "Refuse Target target/unknown")]
    [InlineData("storagegateway_20130630.retrievetaperecoverypoint", "Refuse Target target/unknown")]
    [InlineData("RetrieveTapeRecoveryPoint", "Refuse Target target/unknown")]
    [InlineData("StorageGateway_20130630.ListTapes", "Refuse Target target/unknown")]
    public void Read_Target(string? value, string expected) => Assert.Equal(expected, Readings.Of(Published.Call().Has("X-Amz-Target", value)));

    [Theory]
    [InlineData(4096, "Refuse Target target/unknown")]
    [InlineData(4097, "Refuse AnyForm target/unknown")]
    public void Read_LongTarget(int length, string expected) =>
        Assert.Equal(expected, Readings.Of(Published.Call().Has("X-Amz-Target", new string('x', length))));

    [Theory]
    [InlineData("X-Amz-Target", Target, "Either in any form several targets")]
    [InlineData("x-amz-target", "other", "Either in any form several targets")]
    [InlineData("Content-Type", "application/x-amz-json-1.1", "Either in any form the content type")]
    [InlineData("content-type", "text/plain", "Either in any form the content type")]
    [InlineData("Content-Encoding", "identity", "Either in any form a content encoding")]
    [InlineData("Accept", "text/html", "Either in any form what is accepted")]
    [InlineData("X-Amz-Date", "20250101T000000Z", "Accept")]
    public void Read_OneHeaderMore(string name, string value, string expected)
    {
        var request = Published.Call();
        Assert.Equal(expected, Readings.Of(request with { Headers = request.Headers.Add(new Header(name, value)) }));
    }

    [Theory]
    [InlineData("application/*;q=0", "Either in any form what is accepted")]
    [InlineData("application/*;Q=0.0", "Either in any form what is accepted")]
    [InlineData("application/*;q=0.1", "Accept")]
    [InlineData("application/*;q=-0", "Accept")]
    [InlineData("application/*;q=x", "Accept")]
    [InlineData("application/*;v=0", "Accept")]
    [InlineData("application/*;v=1;q=0", "Either in any form what is accepted")]
    [InlineData("APPLICATION/*", "Accept")]
    [InlineData("text/*", "Either in any form what is accepted")]
    [InlineData("text/html,application/*", "Accept")]
    public void Read_Accept(string value, string expected) => Assert.Equal(expected, Readings.Of(Published.Call().Has("Accept", value)));

    [Fact]
    public void Read_SeveralAcceptLines_AreOneList()
    {
        var request = Published.Call();
        Assert.Equal("Accept", Readings.Of(request with { Headers = [.. request.Headers, new("Accept", "text/html"), new("accept", "*/*")] }));
    }

    /// <summary>What is wrong with a header is told before what is wrong with the body, as a server must read them.</summary>
    [Theory]
    [InlineData("Content-Type", "text/plain", "OtherContentType")]
    [InlineData("X-Amz-Target", "other", "Refuse Target target/unknown")]
    [InlineData("X-Amz-Target", null, "Refuse Target target/missing")]
    public void Read_WrongHeaderAndWrongBody_IsTheHeaders(string name, string? value, string expected) =>
        Assert.Equal(expected, Readings.Of(Published.Call("{").Has(name, value)));
}
