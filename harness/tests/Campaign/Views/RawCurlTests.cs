using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Tests.EndToEnd.RawHttp;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Views;

public sealed class RawCurlTests
{
    private static readonly Uri Address = new("http://127.0.0.1:4566/");

    [Theory]
    [InlineData("put", "-X 'PUT'")]
    [InlineData("path-other", "'http://127.0.0.1:4566/other'")]
    public void Of_WellFormedMessage_IsCurl(string name, string part)
    {
        var line = Of(name)!;
        Assert.StartsWith("curl ", line, StringComparison.Ordinal);
        Assert.Contains(part, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two-good")]
    [InlineData("chunked")]
    [InlineData("byte-at-a-time")]
    [InlineData("content-length-one-long")]
    [InlineData("host-missing")]
    [InlineData("target-twice")]
    [InlineData("names-in-upper-case")]
    [InlineData("header-without-colon")]
    [InlineData("no-http")]
    [InlineData("version-1-0")]
    [InlineData("absolute-form")]
    public void Of_WhatCurlWouldAlter_IsNotCurl(string name) => Assert.Null(Of(name));

    private static string? Of(string name) =>
        RawCurl.Of(Address, RawHttpRun.Cases.All(Address.Authority).Single(made => made.Label.StartsWith($"http/{name}:", StringComparison.Ordinal)).Request);
}
