using System.Text.Json;
using System.Text.RegularExpressions;
using ConformanceHarness.Cli.Exports;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Tests.EndToEnd;
using ConformanceHarness.Tests.Reference;
using ConformanceHarness.Wire.Json;
using Xunit;

namespace ConformanceHarness.Tests.Cli.Exports;

public sealed partial class SmithyTestsTests
{
    [Fact]
    public void Write_PublishedOperation_HasTheShapeOfTheTrait()
    {
        var shapes = Write(Harness.Specification).GetProperty("shapes");
        var applied = shapes.GetProperty("com.amazonaws.storagegateway#RetrieveTapeRecoveryPoint");
        Assert.Equal("apply", applied.GetProperty("type").GetString());
        var tests = applied.GetProperty("traits").GetProperty("smithy.test#httpMalformedRequestTests").EnumerateArray().ToList();
        Assert.True(tests.Count > 100);
        Assert.Equal(tests.Count, tests.DistinctBy(test => test.GetProperty("id").GetString()).Count());
        Assert.All(tests, test =>
        {
            Assert.Matches(Identifier(), test.GetProperty("id").GetString());
            Assert.Equal("aws.protocols#awsJson1_1", test.GetProperty("protocol").GetString());
            var request = test.GetProperty("request");
            Assert.Equal(("POST", "/"), (request.GetProperty("method").GetString(), request.GetProperty("uri").GetString()));
            Assert.Equal("StorageGateway_20130630.RetrieveTapeRecoveryPoint", request.GetProperty("headers").GetProperty("X-Amz-Target").GetString());
            Assert.IsNotType<JsonText.Object>(JsonText.Read(System.Text.Encoding.UTF8.GetBytes(request.GetProperty("body").GetString()!)));
            Assert.Equal(400, test.GetProperty("response").GetProperty("code").GetInt32());
            Assert.NotEmpty(test.GetProperty("documentation").GetString()!);
        });
    }

    [Fact]
    public void Write_OperationOfTheOlderProtocol_NamesIt()
    {
        var test = Write(Invented.Specification).GetProperty("shapes").GetProperty("test.lake#StockLake").GetProperty("traits")
            .GetProperty("smithy.test#httpMalformedRequestTests")[0];
        Assert.Equal("aws.protocols#awsJson1_0", test.GetProperty("protocol").GetString());
        Assert.StartsWith("AwsJson10", test.GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    private static JsonElement Write(Specification specification)
    {
        using var output = new MemoryStream();
        SmithyTests.Write(output, specification, Baseline.Fresh(specification, new PlainValues(specification)));
        return JsonElement.Parse(output.ToArray());
    }

    // "HTTP Protocol Compliance Tests", Smithy 2.0: the id of a test.
    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]+$")]
    private static partial Regex Identifier();
}
