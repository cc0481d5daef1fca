using System.Text;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Expectations;

/// <summary>Bodies: each row the bytes and what must come back. <c>{G}</c> and <c>{T}</c> stand for good values.</summary>
public sealed class BodyTests
{
    [Theory]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":"{T}"}""", "Accept")]
    [InlineData("""{"TapeARN":"{T}","GatewayARN":"{G}"}""", "Accept")]
    [InlineData("""  { "TapeARN" : "{T}" , "GatewayARN" : "{G}" }  """, "Accept")]
    [InlineData("""{"TapeARN":"{T}","GatewayARN":"{G}","X":1,"Y":{"TapeARN":5}}""", "Accept")]
    [InlineData("""{"Tape\u0041RN":"{T}","GatewayARN":"{G}"}""", "Accept")]
    [InlineData("", "Refuse Empty body/empty")]
    [InlineData(" \t\r\n", "Refuse Empty body/empty")]
    [InlineData("{", "Refuse Malformed body/malformed")]
    [InlineData("{}}", "Refuse Malformed body/trailing-text")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":"{T}"} x""", "Refuse Malformed body/trailing-text")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":"{T}",}""", "Refuse Malformed body/malformed")]
    [InlineData("""{'GatewayARN':'{G}','TapeARN':'{T}'}""", "Refuse Malformed body/malformed")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":"{T}" /* x */}""", "Refuse Malformed body/malformed")]
    [InlineData("[]", "Refuse Malformed body/not-an-object")]
    [InlineData("""["{G}"]""", "Refuse Malformed body/not-an-object")]
    [InlineData("null", "Refuse Malformed body/not-an-object")]
    [InlineData("\"{T}\"", "Refuse Malformed body/not-an-object")]
    public void Read_Json(string body, string expected) => Assert.Equal(expected, Of(body));

    [Theory]
    [InlineData("""{"GatewayARN":"{G}"}""", "Refuse Constraint input/TapeARN/required")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":null}""", "Refuse Constraint input/TapeARN/required")]
    [InlineData("{}", "Refuse Constraint input/TapeARN/required input/GatewayARN/required")]
    [InlineData("""{"GatewayARN":"{G}","tapeARN":"{T}"}""", "Refuse Constraint body/member-name-case")]
    [InlineData("""{"gatewayarn":"{G}","TAPEARN":"{T}"}""", "Refuse Constraint body/member-name-case")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":null,"tapearn":"{T}"}""", "Refuse Constraint body/member-name-case")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":"","tapearn":"{T}"}""", "Refuse Constraint input/TapeARN/length-min input/TapeARN/pattern")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN ":"{T}"}""", "Refuse Constraint input/TapeARN/required")]
    [InlineData("""{"GatewayARN":"","TapeARN":"{T}"}""", "Refuse Constraint input/GatewayARN/length-min")]
    [InlineData("""{"GatewayARN":1,"TapeARN":"{T}"}""", "Refuse WrongType input/GatewayARN/type")]
    [InlineData("""{"GatewayARN":true,"TapeARN":["{T}"]}""", "Refuse WrongType input/TapeARN/type input/GatewayARN/type")]
    [InlineData("""{"GatewayARN":{"S":"{G}"},"TapeARN":"{T}"}""", "Refuse WrongType input/GatewayARN/type")]
    [InlineData("""{"GatewayARN":1}""", "Refuse Several input/TapeARN/required input/GatewayARN/type")]
    public void Read_MembersOfTheInput(string body, string expected) => Assert.Equal(expected, Of(body));

    [Theory]
    [InlineData("\ufeff{\"GatewayARN\":\"{G}\",\"TapeARN\":\"{T}\"}", "Either ByteOrderMark")]
    [InlineData("\ufeff{}", "Refuse AnyForm input/TapeARN/required input/GatewayARN/required")]
    [InlineData("\ufeff{", "Either the encoding of the body")]
    [InlineData("\ufeff[]", "Either the encoding of the body")]
    [InlineData("\ufeff", "Either the encoding of the body")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":"{T}","X":1e999}""", "Either HugeNumber")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":"{T}","X":"\ud800"}""", "Either LoneSurrogate")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":"\ud800"}""", "Refuse AnyForm input/TapeARN/length-min input/TapeARN/pattern")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":"{T}","X":{"a":1,"a":2}}""", "Either DuplicateNames")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":"{T}","TapeARN":"{T}"}""", "Either DuplicateNames")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":"short","TapeARN":"{T}"}""", "Either DuplicateNames")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":"{T}","TapeARN":"short"}""", "Either DuplicateNames")]
    [InlineData("""{"GatewayARN":"{G}","TapeARN":"short","TapeARN":""}""", "Refuse AnyForm input/TapeARN/length-min input/TapeARN/pattern")]
    [InlineData("""{"GatewayARN":"","TapeARN":"{T}","TapeARN":"{T}"}""", "Refuse AnyForm input/GatewayARN/length-min")]
    [InlineData("""{"GatewayARN":"","X":1e999}""", "Refuse AnyForm input/TapeARN/required input/GatewayARN/length-min")]
    public void Read_Oddities(string body, string expected) => Assert.Equal(expected, Of(body));

    /// <summary>Zero is zero, however it is written; what only becomes zero or infinite in a double is a number readers differ on.</summary>
    [Theory]
    [InlineData("0.0", "Accept")]
    [InlineData("-0", "Accept")]
    [InlineData("0e9", "Accept")]
    [InlineData("0.000E-10", "Accept")]
    [InlineData("1e-400", "Either HugeNumber")]
    [InlineData("0.5e-400", "Either HugeNumber")]
    [InlineData("-1e400", "Either HugeNumber")]
    [InlineData("9223372036854775807", "Accept")]
    [InlineData("9223372036854775808", "Either HugeNumber")]
    [InlineData("1.234567890123456", "Accept")]
    [InlineData("1.2345678901234567", "Either HugeNumber")]
    public void Read_Number(string number, string expected) => Assert.Equal(expected, Of("""{"GatewayARN":"{G}","TapeARN":"{T}","X":""" + number + "}"));

    [Theory]
    [InlineData(32, true, "Accept")]
    [InlineData(33, true, "Either DeepNesting")]
    [InlineData(32, false, "Refuse Malformed body/malformed")]
    [InlineData(33, false, "Refuse AnyForm body/malformed")]
    public void Read_Depth(int depth, bool closed, string expected) => Assert.Equal(expected, Of(
        """{"GatewayARN":"{G}","TapeARN":"{T}","X":""" + new string('[', depth) + (closed ? new string(']', depth) + "}" : "")));

    [Theory]
    [InlineData("[", "]", "Refuse AnyForm body/not-an-object")]
    [InlineData("", "x", "Refuse AnyForm body/malformed")]
    public void Read_LongBodyThatIsNoObject_MayBeRefusedInAnyForm(string start, string end, string expected) =>
        Assert.Equal(expected, Of(start + new string(' ', 70_000) + end));

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00 })]
    [InlineData(new byte[] { 0x7B, 0x22, 0xFF })]
    [InlineData(new byte[] { 0x5B, 0x22, 0xFF, 0x22, 0x5D })]
    [InlineData(new byte[] { 0xC3 })]
    public void Read_BytesThatAreNoUtf8AndNoObject_LeavesTheAnswerOpen(byte[] body) =>
        Assert.Equal("Either the encoding of the body", Readings.Of(Published.Call(body)));

    [Fact]
    public void Read_BrokenUtf8InAGoodObject_LeavesTheAnswerOpen() =>
        Assert.Equal("Either InvalidUtf8", Readings.Of(Published.Call([.. Encoding.UTF8.GetBytes(Published.Body()[..^1] + ",\"X\":\""), 0xFF, (byte)'"', (byte)'}'])));

    private static string Of(string body) => Readings.Of(Published.Call(
        body.Replace("{G}", Published.Gateway, StringComparison.Ordinal).Replace("{T}", Published.Tape, StringComparison.Ordinal)));
}
