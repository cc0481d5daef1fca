using System.Text;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.HttpCases;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.WireCases;
using ConformanceHarness.Tests.EndToEnd;
using ConformanceHarness.Tests.Reference;
using Xunit;

namespace ConformanceHarness.Tests.Generation.HttpCases;

public sealed class RawCasesTests
{
    private static readonly ImmutableArray<RawCase> Here = [.. Of(Harness.Specification).All("127.0.0.1:4566")];

    [Fact]
    public void All_OtherHost_SameIdsAndOrderOtherBytes()
    {
        var there = Of(Harness.Specification).All("[::1]:80").ToList();
        Assert.Equal(Here.Select(made => made.Id), there.Select(made => made.Id));
        Assert.NotEqual(Text(Named("chunked")), Text(there.Single(made => made.Label.StartsWith("http/chunked:", StringComparison.Ordinal))));
    }

    [Fact]
    public void All_AnyCase_HasAnIdOfItsOwnAndNoPlaceholderLeft()
    {
        Assert.Equal(Here.Length, Here.DistinctBy(made => made.Id).Count());
        Assert.Equal(Harness.Specification.Protocol.HttpCases.Length, Here.Length);
        Assert.All(Here, made => Assert.DoesNotMatch(HttpPlaceholders.Placeholder(), Text(made)));
    }

    [Fact]
    public void All_InventedOperation_GivesNoRequestTwice()
    {
        var cases = Of(Invented.Specification).All("h").ToList();
        Assert.InRange(cases.Count, Here.Length - 2, Here.Length);
        Assert.Equal(cases.Count, cases.DistinctBy(made => made.Id).Count());
    }

    [Fact]
    public void All_PlainAndOther_AreOtherInputs()
    {
        var own = Here[0].Own;
        Assert.NotEqual(own[OwnRequest.Plain].Body.ToArray(), own[OwnRequest.Other].Body.ToArray());
        Assert.Contains(own[OwnRequest.UnknownOperation].Headers, header => header.Value == "StorageGateway_20130630.NoSuchOperation");
    }

    [Fact]
    public void All_ChunkedCase_HasTheBytesItsDataSays()
    {
        var body = Encoding.UTF8.GetString(Here[0].Own[OwnRequest.Plain].Body.Span);
        Assert.Equal(
            "POST / HTTP/1.1\r\nHost: 127.0.0.1:4566\r\nContent-Type: application/x-amz-json-1.1\r\nX-Amz-Target: StorageGateway_20130630.RetrieveTapeRecoveryPoint\r\n"
            + $"Transfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n{body}\r\n0\r\n\r\n",
            Text(Named("chunked")));
        Assert.EndsWith($"\r\n\r\n{string.Concat(body.Select(c => $"1\r\n{c}\r\n"))}0\r\n\r\n", Text(Named("chunked-bytes")), StringComparison.Ordinal);
        Assert.Contains($"\r\n\r\n1{body.Length:x16}\r\n", Text(Named("chunk-size-beyond-64-bits")), StringComparison.Ordinal);
        Assert.Contains($"Content-Length: {body.Length - 1}\r\n", Text(Named("content-length-one-short")), StringComparison.Ordinal);
    }

    /// <summary>The lengths that the data writes as numbers fit the bytes they are about.</summary>
    [Theory]
    [InlineData("length-and-chunked", 39)]
    [InlineData("chunked-and-right-length", 45)]
    [InlineData("get-with-body-then-good", 34)]
    public void All_LengthWrittenAsANumber_IsThatOfTheBytes(string name, int length)
    {
        var made = Named(name);
        var message = Encoding.UTF8.GetString(made.Request.Chunks[0].Bytes.Span);
        Assert.Contains($"Content-Length: {length}\r\n", message, StringComparison.Ordinal);
        Assert.Equal(length, message.Length - message.IndexOf("\r\n\r\n", StringComparison.Ordinal) - 4);
    }

    [Fact]
    public void All_CaseWithManyAnswers_WaitsForAsMany()
    {
        Assert.Equal(["POST", "POST", "POST", "POST", "POST", "POST"], Named("six").Request.Methods.ToArray());
        Assert.Equal(["HEAD"], Named("head").Request.Methods.ToArray());
        Assert.True(Named("connection-close").Request.Settle > Named("chunked").Request.Settle);
    }

    private static RawCase Named(string name) => Here.Single(made => made.Label.StartsWith($"http/{name}:", StringComparison.Ordinal));

    private static string Text(RawCase made) => Encoding.UTF8.GetString(made.Request.Bytes.Span);

    private static RawCases Of(Specification specification)
    {
        var baseline = Baseline.Fresh(specification, new PlainValues(specification));
        return new(specification, baseline.At(0).Render(), baseline.At(1).Render());
    }
}
