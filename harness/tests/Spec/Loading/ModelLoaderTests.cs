using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Loading;

public sealed class ModelLoaderTests
{
    private static Action Parse(string json) => () => ModelLoader.Parse("m.json", Problem.Bytes(json));

    private static string Shapes(string shapes) => """{"smithy":"2.0","shapes":{""" + shapes + "}}";

    [Theory]
    [InlineData("", "m.json: line 1, column 1: not JSON: The input does not contain any JSON tokens")]
    [InlineData("{\n  \"smithy\": oops\n}", "m.json: line 2, column 13: not JSON: 'o' is an invalid start of a value")]
    [InlineData("{\"smithy\":\"2.0\",\"shapes\":{}", "m.json: line 1, column 28: not JSON")]
    [InlineData("[]", "m.json: $.smithy: missing; expected \"2.0\"")]
    [InlineData("""{"shapes":{}}""", "m.json: $.smithy: missing; expected \"2.0\" (or \"1.0\")")]
    [InlineData("""{"smithy":2,"shapes":{}}""", "m.json: $.smithy: found 2; expected \"2.0\"")]
    [InlineData("""{"smithy":"3.0","shapes":{}}""", "m.json: $.smithy: found \"3.0\"; expected \"2.0\"")]
    [InlineData("""{"smithy":"2.0"}""", "m.json: $.shapes: missing; expected an object of shapes by absolute id")]
    [InlineData("""{"smithy":"2.0","shapes":[]}""", "m.json: $.shapes: found []; expected an object of shapes")]
    public void Parse_NoModel_SaysWhereAndWhatWasExpected(string json, string problem) =>
        Assert.StartsWith(problem, Problem.Of(Parse(json))[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("""  "NoNamespace": {"type":"string"} """, "$.shapes.NoNamespace: 'NoNamespace' is no absolute shape id; expected namespace#Name")]
    [InlineData("""  "a#B": 7 """, "$.shapes['a#B'].type: missing; expected a Smithy shape type")]
    [InlineData("""  "a#B": {"type":"strnig"} """, "$.shapes['a#B'].type: found \"strnig\"; expected a Smithy shape type")]
    [InlineData("""  "a#B": {"type":"String"} """, "$.shapes['a#B'].type: found \"String\"; expected a Smithy shape type")]
    [InlineData("""  "a#B": {"type":"3"} """, "$.shapes['a#B'].type: found \"3\"; expected a Smithy shape type")]
    [InlineData("""  "a#B": {"type":"list"} """, "$.shapes['a#B'].member: missing; expected the member of B")]
    [InlineData("""  "a#B": {"type":"map","key":{"target":"smithy.api#String"}} """, "$.shapes['a#B'].value: missing; expected the value of B")]
    [InlineData("""  "a#B": {"type":"structure","members":[]} """, "$.shapes['a#B'].members: found []; expected an object of members")]
    [InlineData("""  "a#B": {"type":"structure","members":{"X":{}}} """, "$.shapes['a#B'].members.X.target: missing; expected an absolute shape id")]
    [InlineData("""  "a#B": {"type":"structure","members":{"X":{"target":"C"}}} """, "$.shapes['a#B'].members.X.target: found \"C\"; expected an absolute shape id (namespace#Name)")]
    [InlineData("""  "a#B": {"type":"structure","members":{"X":{"target":"a#C"}}} """, "$.shapes['a#B'].members.X.target: no shape 'a#C' in this model; expected the id of a shape in it, or of the prelude")]
    [InlineData("""  "a#B": {"type":"structure","members":{"X":{"target":"a#O"}}}, "a#O":{"type":"operation"} """, "$.shapes['a#B'].members.X.target: 'a#O' is not a shape of data")]
    [InlineData("""  "a#O": {"type":"operation","input":{"target":"smithy.api#String"}} """, "$.shapes['a#O'].input.target: 'smithy.api#String' is not a structure")]
    [InlineData("""  "a#O": {"type":"operation","errors":[{"target":"smithy.api#String"}]} """, "$.shapes['a#O'].errors[0].target: 'smithy.api#String' is not a structure")]
    [InlineData("""  "a#S": {"type":"service","operations":[{"target":"smithy.api#String"}]} """, "$.shapes['a#S'].operations[0].target: 'smithy.api#String' is not an operation")]
    [InlineData("""  "a#S": {"type":"service","resources":[{"target":"smithy.api#String"}]} """, "$.shapes['a#S'].resources[0].target: 'smithy.api#String' is not a resource")]
    [InlineData("""  "a#S": {"type":"service","version":1} """, "$.shapes['a#S'].version: found 1; expected the API version as text")]
    [InlineData("""  "a#B": {"type":"string"}, "a#B": {"type":"string"} """, "$.shapes['a#B']: 'a#B' is there twice; expected one of them")]
    [InlineData("""  "a#B": {"type":"structure","members":{"X":{"target":"smithy.api#String"},"X":{"target":"smithy.api#Long"}}} """, "$.shapes['a#B'].members.X: 'X' is there twice")]
    [InlineData("""  "a#B": {"type":"string"}, "a#B$x": {"type":"string"} """, "$.shapes['a#B$x']: a second shape 'a#B'")]
    [InlineData("""  "a#B": {"type":"apply","traits":{}} """, "$.shapes['a#B'].type: found \"apply\"; expected a model without it, as 'smithy ast --flatten' writes one")]
    [InlineData("""  "a#B": {"type":"structure","members":{},"mixins":[{"target":"a#C"}]} """, "$.shapes['a#B'].mixins: found [{\"target\":\"a#C\"}]; expected a model without it")]
    public void Parse_MalformedShape_SaysWhereAndWhatWasExpected(string shapes, string problem) =>
        Assert.StartsWith("m.json: " + problem, Problem.Only(Parse(Shapes(shapes))), StringComparison.Ordinal);

    [Theory]
    [InlineData("""  "smithy.api#length": 5 """, "['smithy.api#length']: found 5; expected an object with min and/or max, whole numbers of at least 0")]
    [InlineData("""  "smithy.api#length": {} """, "['smithy.api#length']: found {}; expected an object with min and/or max")]
    [InlineData("""  "smithy.api#length": {"min":-1} """, "['smithy.api#length'].min: found -1; expected a whole number of at least 0")]
    [InlineData("""  "smithy.api#length": {"max":1.5} """, "['smithy.api#length'].max: found 1.5; expected a whole number of at least 0")]
    [InlineData("""  "smithy.api#length": {"min":"1"} """, "['smithy.api#length'].min: found \"1\"; expected a whole number of at least 0")]
    [InlineData("""  "smithy.api#length": {"min":9,"max":5} """, "['smithy.api#length']: found {\"min\":9,\"max\":5}; expected min not greater than max")]
    [InlineData("""  "smithy.api#range": {"min":true} """, "['smithy.api#range'].min: found true; expected a number")]
    [InlineData("""  "smithy.api#pattern": 7 """, "['smithy.api#pattern']: found 7; expected an ECMA-262 regular expression as text")]
    [InlineData("""  "smithy.api#pattern": "[a" """, "['smithy.api#pattern']: found '[a': a class without its closing bracket, at character 2 of '[a'; expected an ECMA-262 regular expression")]
    [InlineData("""  "smithy.api#error": "clientt" """, "['smithy.api#error']: found \"clientt\"; expected \"client\" or \"server\"")]
    [InlineData("""  "smithy.api#httpError": 200 """, "['smithy.api#httpError']: found 200; expected an HTTP status, 300 to 599")]
    [InlineData("""  "smithy.api#httpError": 4e9 """, "['smithy.api#httpError']: found 4e9; expected an HTTP status, 300 to 599")]
    [InlineData("""  "smithy.api#enum": ["a"] """, "['smithy.api#enum'][0].value: missing; expected the value as text")]
    [InlineData("""  "smithy.api#enum": [{"value":1}] """, "['smithy.api#enum'][0].value: found 1; expected the value as text")]
    [InlineData("""  "smithy.api#lenght": {"min":1} """, "['smithy.api#lenght']: no trait 'smithy.api#lenght'; expected 'smithy.api#length'")]
    [InlineData("""  "smithy.api#Required": {} """, "['smithy.api#Required']: no trait 'smithy.api#Required'; expected 'smithy.api#required'")]
    [InlineData("""  "aws.auth#sigv4": {"name":1} """, "['aws.auth#sigv4'].name: found 1; expected the signing name as text")]
    public void Parse_MalformedTrait_SaysWhereAndWhatWasExpected(string trait, string problem)
    {
        var onShape = Parse(Shapes("""  "a#B": {"type":"string","traits":{""" + trait + "}}"));
        var onMember = Parse(Shapes("""  "a#B": {"type":"structure","members":{"X":{"target":"smithy.api#String","traits":{""" + trait + "}}}}"));

        Assert.StartsWith("m.json: $.shapes['a#B'].traits" + problem, Problem.Only(onShape), StringComparison.Ordinal);
        Assert.StartsWith("m.json: $.shapes['a#B'].members.X.traits" + problem, Problem.Only(onMember), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SeveralMistakes_AreToldAllAtOnce()
    {
        var problems = Problem.Of(Parse("""
            {"smithy":"9","shapes":{
              "x":{"type":"string"},
              "a#B":{"type":"blub"},
              "a#C":{"type":"structure","members":{"D":{"target":"a#Nowhere"},"E":{"target":"a#B"}}},
              "a#F":{"type":"string","traits":{"smithy.api#length":{"min":3,"max":2},"smithy.api#pattern":"("}}}}
            """));

        Assert.Equal(
            ["$.smithy", "$.shapes.x", "$.shapes['a#B'].type", "$.shapes['a#F'].traits['smithy.api#length']", "$.shapes['a#F'].traits['smithy.api#pattern']", "$.shapes['a#C'].members.D.target"],
            problems.Select(problem => problem.Split(": ")[1]));
    }

    [Fact]
    public void Load_FileOfAWindowsEditor_IsRead()
    {
        using var folder = new TemporaryDirectory();
        File.WriteAllBytes(folder["m.json"], [0xEF, 0xBB, 0xBF, .. Problem.Bytes("{ \"smithy\": \"1.0\", // of 2021\r\n \"shapes\": {}, }").Span]);

        Assert.Empty(ModelLoader.Load(folder["m.json"]).Shapes);
    }

    [Theory]
    [InlineData("none.json", "none.json: $: no such file; expected a readable file")]
    [InlineData("none/m.json", "none/m.json: $: no such file; expected a readable file")]
    [InlineData("", ": $: not readable; expected a readable file")]
    public void Load_FileThatCannotBeRead_SaysSo(string file, string problem)
    {
        using var folder = new TemporaryDirectory();

        Assert.EndsWith(problem, Problem.Only(() => ModelLoader.Load(folder[file])), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_BytesThatAreNoText_AreRefused()
    {
        Assert.Equal("m.json: $: not UTF-8; expected JSON (comments and trailing commas are allowed) in UTF-8",
            Problem.Only(() => ModelLoader.Parse("m.json", new byte[] { (byte)'"', 0xFF, (byte)'"' })));
        Assert.Equal("m.json: line 2, column 2: half of a surrogate pair; expected text", Problem.Only(Parse("{\n \"\\ud800\": 1}")));
    }
}
