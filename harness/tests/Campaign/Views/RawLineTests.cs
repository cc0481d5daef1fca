using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Wire.Raw;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Views;

public sealed class RawLineTests : IDisposable
{
    private static readonly Uri Address = new("http://127.0.0.1:8080/base");
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private async Task SendsAsync(RawRequest request, string arguments = "-w 10 127.0.0.1 8080")
    {
        var line = RawLine.Of(Address, request);
        Assert.DoesNotContain('\n', line);
        Assert.All(line, c => Assert.InRange(c, ' ', '~'));
        var (called, input) = await _shell.RunAsync(line);
        Assert.Equal(arguments, called);
        Assert.True(request.Bytes.Span.SequenceEqual(input), $"{input.Length} of {request.Bytes.Length} bytes by {line}");
    }

    [Fact]
    public void Of_PlainRequest_ReadsAsIt() => Assert.Equal(
        "printf 'POST / HTTP/1.1\\r\\nHost: h\\r\\nX: it\\047s 100%%\\\\\\r\\n\\r\\n{}' | nc -w 10 '127.0.0.1' 8080".Replace("\\\\\\r", "\\134\\r", StringComparison.Ordinal),
        RawLine.Of(Address, RawRequest.Of("POST / HTTP/1.1\r\nHost: h\r\nX: it's 100%\\\r\n\r\n{}"u8.ToArray())));

    [Property(MaxTest = 25)]
    public void Of_AnyBytes_SendsThem(NonEmptyArray<byte> bytes) => SendsAsync(RawRequest.Of(bytes.Get)).GetAwaiter().GetResult();

    [Fact]
    public Task Of_EveryByte_SendsIt() => SendsAsync(RawRequest.Of(Enumerable.Range(0, 256).SelectMany(b => new[] { (byte)b, (byte)'7' }).ToArray()));

    [Fact]
    public Task Of_FormatAndQuotes_AreTextOnly() => SendsAsync(RawRequest.Of("'; echo %s %n \\x41 \\0101 $(id) `id` \"$HOME\" \\c -- '"u8.ToArray()));

    [Fact]
    public Task Of_NothingToSend_SendsNothing() => SendsAsync(RawRequest.Of(Array.Empty<byte>()));

    [Theory]
    [InlineData("{\"a\":", 100_000)]
    [InlineData("a", 1 << 20)]
    public async Task Of_LongRepetition_IsShort(string unit, int times)
    {
        var request = RawRequest.Of(System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(unit, times))));
        Assert.InRange(RawLine.Of(Address, request).Length, 1, 8192);
        await SendsAsync(request);
    }

    [Fact]
    public async Task Of_PausesAndSingleBytes_AreInTheLine()
    {
        var request = new RawRequest
        {
            Chunks = [new("one\n"u8.ToArray(), TimeSpan.FromMilliseconds(5)), new("two \0\n%"u8.ToArray(), TimeSpan.FromMilliseconds(1), OneByOne: true), new("three"u8.ToArray())],
        };
        Assert.Contains("sleep 0.005", RawLine.Of(Address, request), StringComparison.Ordinal);
        await SendsAsync(request);
    }

    [Fact]
    public Task Of_HalfClose_ClosesBehindTheLastByte() => SendsAsync(RawRequest.Of("x"u8.ToArray()) with { HalfClose = true }, "-N -w 10 127.0.0.1 8080");

    [Theory]
    [InlineData("https://host.example:8443/", "timeout 10 openssl s_client -quiet -connect 'host.example:8443' -servername 'host.example'")]
    [InlineData("https://[::1]:8443/", "timeout 10 openssl s_client -quiet -connect '[::1]:8443' -servername '::1'")]
    [InlineData("http://[::1]:8080/", "nc -w 10 '::1' 8080")]
    public void Of_OtherAddresses_AreReached(string address, string command) =>
        Assert.EndsWith(" | " + command, RawLine.Of(new(address), RawRequest.Of("x"u8.ToArray())), StringComparison.Ordinal);
}
