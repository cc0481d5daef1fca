using ConformanceHarness.Transport.Addresses;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Addresses;

public sealed class EndpointAddressTests
{
    [Theory]
    [InlineData("http://localhost:8080", "http://localhost:8080/")]
    [InlineData("HTTPS://Example.COM/base/", "https://example.com/base/")]
    [InlineData("https://storagegateway.us-east-1.amazonaws.com", "https://storagegateway.us-east-1.amazonaws.com/")]
    [InlineData("http://[::1]:4566/", "http://[::1]:4566/")]
    public void TryParse_Address_GivesIt(string text, string address)
    {
        Assert.True(EndpointAddress.TryParse(text, out var uri, out var problem));
        Assert.Equal(address, uri.ToString());
        Assert.Null(problem);
    }

    [Theory]
    [InlineData(null, "is empty")]
    [InlineData("  ", "is empty")]
    [InlineData("localhost:8080", "did you mean http://localhost:8080?")]
    [InlineData("127.0.0.1", "did you mean http://127.0.0.1?")]
    [InlineData("ftp://host/", "the scheme 'ftp'")]
    [InlineData("ws://host/", "the scheme 'ws'")]
    [InlineData("http://", "not a valid address")]
    [InlineData("http://host:99999/", "not a valid address")]
    [InlineData("http://host:0/", "port 0")]
    [InlineData("http://[::1", "not a valid address")]
    [InlineData("http://a b/", "white space")]
    [InlineData("http://host/\u0000", "white space")]
    [InlineData("http://me:secret@host/", "a user")]
    [InlineData("http://host/#part", "a fragment")]
    [InlineData("http://host/?x=1", "a query")]
    public void TryParse_Anything_SaysWhatIsWrong(string? text, string expected)
    {
        Assert.False(EndpointAddress.TryParse(text, out var uri, out var problem));
        Assert.Null(uri);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1/", true)]
    [InlineData("http://127.8.9.10:80/", true)]
    [InlineData("http://[::1]/", true)]
    [InlineData("http://[::ffff:127.0.0.1]/", true)]
    [InlineData("http://LOCALHOST:1/", true)]
    [InlineData("http://localhost.example.com/", false)]
    [InlineData("http://127.0.0.1.example.com/", false)]
    [InlineData("http://0.0.0.0/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("http://[::2]/", false)]
    [InlineData("https://storagegateway.us-east-1.amazonaws.com/", false)]
    public void IsLoopback_Address_IsOnlyWhatCannotLeaveTheMachine(string address, bool loopback) =>
        Assert.Equal(loopback, EndpointAddress.IsLoopback(new(address)));
}
