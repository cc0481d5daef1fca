using System.Text;
using ConformanceHarness.Reference.Mutants.Changes;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Mutants;

public sealed class RepairsTests
{
    private static readonly Dictionary<string, Func<byte[], byte[]?>> All = new()
    {
        ["trailing text"] = Repairs.TrailingText, ["comments"] = Repairs.Comments, ["trailing commas"] = Repairs.TrailingCommas, ["missing end"] = Repairs.MissingEnd,
        ["single quotes"] = Repairs.SingleQuotes, ["bare names"] = Repairs.BareNames, ["NaN"] = Repairs.NotANumber, ["numbers"] = Repairs.LooseNumbers,
        ["literals"] = Repairs.CapitalLiterals, ["commas"] = Repairs.MissingCommas, ["colons"] = Repairs.MissingColons, ["space"] = Repairs.AnySpace,
        ["controls"] = Repairs.Controls, ["escapes"] = Repairs.AnyEscape, ["brackets"] = Repairs.Brackets, ["array"] = Repairs.RootArray,
    };

    [Theory]
    [InlineData("trailing text", """{"a":"b"} x""", """{"a":"b"}""")]
    [InlineData("comments", """{/* x */"a":"/* y */"}""", """{"a":"/* y */"}""")]
    [InlineData("trailing commas", """{"a":[1,],}""", """{"a":[1]}""")]
    [InlineData("missing end", """{"a":[{"b":"c""", """{"a":[{"b":"c"}]}""")]
    [InlineData("single quotes", "{'a':'b'}", """{"a":"b"}""")]
    [InlineData("bare names", """{a:1,"b:c":{d:2}}""", """{"a":1,"b:c":{"d":2}}""")]
    [InlineData("NaN", """{"a":NaN,"NaN":-Infinity}""", """{"a":null,"NaN":null}""")]
    [InlineData("numbers", """{"a":+1,"b":01,"c":0x1F,"d":.5}""", """{"a":1,"b":1,"c":1,"d":1}""")]
    [InlineData("literals", """{"a":True,"True":NULL}""", """{"a":true,"True":null}""")]
    [InlineData("commas", """{"a":1 "b":"c" "d":2}""", """{"a":1, "b":"c", "d":2}""")]
    [InlineData("colons", """{"a" 1,"b":2}""", """{"a":1,"b":2}""")]
    [InlineData("space", "{\f\"a\":\"\f\"}", "{ \"a\":\"\f\"}")]
    [InlineData("controls", "{\"a\":\"\t\"}", "{\"a\":\" \"}")]
    [InlineData("escapes", """{"a":"\x41\'"}""", """{"a":"x41'"}""")]
    [InlineData("brackets", """{"a":1]""", """{"a":1}""")]
    [InlineData("array", """[{"a":1}]""", """{"a":1}""")]
    [InlineData("array", "[1,2]", null)]
    [InlineData("missing end", "{}}", null)]
    [InlineData("comments", "{", null)]
    public void Repair_WhatItIsFor_IsMadeJson(string what, string body, string? expected) =>
        Assert.Equal(expected, All[what](Encoding.UTF8.GetBytes(body)) is { } repaired ? Encoding.UTF8.GetString(repaired) : null);
}
