using System.Text;
using ConformanceHarness.Campaign.Contracts;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Wire;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Contracts;

public sealed class NormalFormTests
{
    private static string Answer(string body, params Header[] headers) => Answer(Encoding.UTF8.GetBytes(body), headers);

    private static string Answer(byte[] body, params Header[] headers) =>
        NormalForm.Of(Published.Call("{}"), new Response { Status = 400, Headers = [.. headers], Body = body }) is var text ? text[text.IndexOf("HTTP ", StringComparison.Ordinal)..] : "";

    [Fact]
    public void Of_RequestAndAnswer_ReadsAsOnTheWire() => Assert.Equal(
        "POST /\nContent-Type: application/x-amz-json-1.1\nX-Amz-Target: StorageGateway_20130630.RetrieveTapeRecoveryPoint\n\n{}\n\nHTTP 400\nContent-Type: a/b\nx-amzn-RequestId: {scrubbed}\n\n{\n  \"a\": 1\n}\n",
        NormalForm.Of(Published.Call("{}"), new Response { Status = 400, Headers = [new("Date", "x"), new("X-AMZN-REQUESTID", "7"), new("content-type", "a/b"), new("Server", "y")], Body = "{\"a\":1}"u8.ToArray() }));

    [Fact]
    public void Of_AnswersThatDifferInWhatVaries_AreEqual() => Assert.Equal(
        Answer("{\"id\":\"0a1b2c3d-0000-1111-2222-333344445555\",\"at\":\"2025-01-02T03:04:05Z\"}", new("x-amzn-requestid", "1"), new("Date", "now")),
        Answer("{\"id\":\"FFFFFFFF-aaaa-bbbb-cccc-ddddeeeeffff\",\"at\":\"2026-11-12T13:14:15.678+02:00\"}", new("X-Amzn-RequestId", "2"), new("Date", "then")));

    [Theory]
    [InlineData("{\"a\":1}", "{\"a\":2}")]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":1}")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2}")]
    [InlineData("{\"a\":1", "{\"a\":1}")]
    [InlineData("", "{}")]
    public void Of_AnswersThatDifferInWhatMatters_Differ(string one, string other) => Assert.NotEqual(Answer(one), Answer(other));

    [Fact]
    public void Of_JsonInAnotherLayout_IsEqual() => Assert.Equal(Answer("{\"a\":[1,{\"b\":null}]}"), Answer("{ \"a\" :\r\n[ 1,{\"b\":null}]}"));

    [Property]
    public void Of_AnyBytes_KeepApartWhatDiffers(byte[] one, byte[] other)
    {
        if (!one.AsSpan().SequenceEqual(other) && one.Concat(other).All(b => b is >= 0x80 or 1)) Assert.NotEqual(Answer([0xFF, .. one]), Answer([0xFF, .. other]));
    }

    [Fact]
    public void Of_BytesThatAreNoText_AreBase64() => Assert.Contains("base64:/wA=", Answer([0xFF, 0]), StringComparison.Ordinal);

    [Fact]
    public void Of_LongBody_IsItsLengthAlone() => Assert.Contains("{20000 bytes}", Answer(new byte[20_000]), StringComparison.Ordinal);

    [Fact]
    public void Of_NoAnswer_SaysTheKindAndNotTheDetail()
    {
        var text = NormalForm.Of(Published.Call("{}"), new TransportFailure(FailureKind.Reset, "127.0.0.1:4711 went"));
        Assert.EndsWith("\n\nno answer: Reset\n", text, StringComparison.Ordinal);
    }
}
