using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Loading;

public sealed class OperationRulesLoaderTests
{
    private const string Said = "\"strength\":\"must\",\"provenance\":\"doc\",\"statement\":\"s\",\"source\":\"p\"";

    private static OperationRules Parse(string json) => OperationRulesLoader.Parse("c.json", Problem.Bytes(json), Lake.Operation);

    private static string Clause(string body) => "{\"operation\":\"StockLake\",\"clauses\":[{" + body + "}]}";

    [Fact]
    public void Parse_EveryProperty_BecomesARule()
    {
        var rules = Parse("""
            {"$schema":"x","operation":"StockLake","clauses":[
              {"id":"output/Fish/present","strength":"must","provenance":"doc","statement":"s","source":"p","present":"Fish"},
              {"id":"output/LakeId/echo","strength":"should","provenance":"observed","statement":"s","source":"p","echo":{"output":"LakeId","input":"LakeId"}},
              {"id":"input/Shore/Piers/member/Code/pattern","strength":"must","provenance":"assumed","statement":"s","source":"p","readings":{"Shore/Piers/member/Code":["^lake"]}},
              {"id":"input/Note/form","strength":"observe","provenance":"model","statement":"s","source":"p","form":{"Note":"^note"}},
              {"id":"state/stocks","strength":"must","provenance":"protocol","statement":"s","source":"p","accepts":{"LakeId":"lake","Note":"note"}},
              {"id":"state/dry","strength":"must","provenance":"doc","statement":"s","source":"p","refuses":{"LakeId":"dryLake","Note":"note"},"errorCode":"Dry","exclusive":{"resource":"LakeId","holder":"Note"}},
              {"id":"state/unseen","strength":"must","provenance":"doc","statement":"s","source":"p","notTestable":"because"}
            ]}
            """);

        Assert.Equal(
            ["StockLake/output/Fish/present", "StockLake/output/LakeId/echo", "StockLake/input/Shore/Piers/member/Code/pattern", "StockLake/input/Note/form", "StockLake/state/stocks", "StockLake/state/dry", "StockLake/state/unseen"],
            rules.Clauses.Select(clause => clause.Id.Value));
        Assert.Equal([Strength.Must, Strength.Should, Strength.Must, Strength.Observe, Strength.Must, Strength.Must, Strength.Must], rules.Clauses.Select(clause => clause.Strength));
        Assert.Equal([Provenance.Doc, Provenance.Observed, Provenance.Assumed, Provenance.Model, Provenance.Protocol, Provenance.Doc, Provenance.Doc], rules.Clauses.Select(clause => clause.Provenance));
        Assert.Equal("because", rules.Clauses[^1].NotTestable);
        Assert.Equal([new MemberPath("Fish")], rules.Present.AsEnumerable());
        Assert.Equal([new Echo(new("LakeId"), new("LakeId"))], rules.Echoes.AsEnumerable());
        Assert.Equal(["^lake"], rules.Readings[new("Shore/Piers/member/Code")].AsEnumerable());
        Assert.Equal("^note", rules.Forms[new("Note")]);
        Assert.Equal([(true, null), (false, "Dry")], rules.Scenarios.Select(scenario => (scenario.Accepts, scenario.ErrorCode)));
        Assert.Equal(("lake", "note"), (rules.Scenarios[0].Input["LakeId"], rules.Scenarios[0].Input["Note"]));
        Assert.Equal(new Exclusive("LakeId", "Note", new("StockLake/state/dry"), "Dry"), rules.Exclusive);
    }

    [Theory]
    [InlineData("{}", "$.operation: missing; expected \"StockLake\"")]
    [InlineData("""{"operation":"StokLake","clauses":[]}""", "$.operation: found \"StokLake\"; expected \"StockLake\"")]
    [InlineData("""{"operation":"StockLake"}""", "$.clauses: missing; expected an array of clauses")]
    [InlineData("""{"operation":"StockLake","clauses":{}}""", "$.clauses: found {}; expected an array of clauses")]
    [InlineData("""{"operation":"StockLake","clausess":[],"clauses":[]}""", "$.clausess: unknown property 'clausess'; expected 'clauses'")]
    [InlineData("""{"operation":"StockLake","clauses":[7]}""", "$.clauses[0]: found 7; expected an object")]
    public void Parse_NoClauseFile_SaysWhatWasExpected(string json, string problem) =>
        Assert.Equal("c.json: " + problem, Problem.Of(() => Parse(json))[0]);

    [Theory]
    [InlineData("\"id\":\"x\",\"strenght\":\"must\",\"strength\":\"must\",\"provenance\":\"doc\",\"statement\":\"s\",\"source\":\"p\"", ".strenght: unknown property 'strenght'; expected 'strength'")]
    [InlineData("\"id\":\"x\",\"strength\":\"Must\",\"provenance\":\"doc\",\"statement\":\"s\",\"source\":\"p\"", ".strength: found \"Must\"; expected one of must, observe, should")]
    [InlineData("\"id\":\"x\",\"strength\":\"must\",\"provenance\":\"docs\",\"statement\":\"s\",\"source\":\"p\"", ".provenance: found \"docs\"; expected one of assumed, doc, model, observed, protocol")]
    [InlineData("\"id\":\"x\",\"strength\":\"must\",\"provenance\":\"doc\",\"source\":\"p\"", ".statement: missing; expected one sentence")]
    [InlineData("\"id\":\"x\",\"strength\":\"must\",\"provenance\":\"doc\",\"statement\":\"s\"", ".source: missing; expected where the source says so")]
    [InlineData(Said, ".id: missing; expected slash-separated words in lower case or member names")]
    [InlineData("\"id\":\"\"," + Said, ".id: found \"\"; expected slash-separated words")]
    [InlineData("\"id\":\"a b\"," + Said, ".id: found \"a b\"; expected slash-separated words")]
    [InlineData("\"id\":\"x\",\"notTestable\":true," + Said, ".notTestable: found true; expected the reason as text")]
    [InlineData("\"id\":\"x\",\"present\":\"Fsh\"," + Said, ".present: 'Fsh' is no output member; expected 'Fish'")]
    [InlineData("\"id\":\"x\",\"present\":\"Shore/Length\"," + Said, ".present: 'Shore/Length' is no output member; expected one of LakeId, Level, Fish, Shore")]
    [InlineData("\"id\":\"x\",\"echo\":{\"output\":\"LakeID\",\"input\":\"LakeId\"}," + Said, ".echo.output: 'LakeID' is no output member; expected 'LakeId'")]
    [InlineData("\"id\":\"x\",\"echo\":{\"output\":\"LakeId\"}," + Said, ".echo.input: missing; expected an input member")]
    [InlineData("\"id\":\"x\",\"accepts\":{\"LakeId\":\"lake\"},\"owners\":\"Same\"," + Said, ".owners: found \"Same\"; expected \"same\" or \"different\"")]
    [InlineData("\"id\":\"x\",\"owners\":\"same\"," + Said, ".owners: found without 'accepts' or 'refuses'; expected one of them beside it")]
    [InlineData("\"id\":\"x\",\"readings\":{\"Nute\":[\"a\"]}," + Said, ".readings.Nute: 'Nute' is no input member; expected 'Note'")]
    [InlineData("\"id\":\"x\",\"readings\":{\"Note\":\"a\"}," + Said, ".readings.Note: found \"a\"; expected an array of patterns")]
    [InlineData("\"id\":\"x\",\"readings\":{\"Note\":[\"(\"]}," + Said, ".readings.Note[0]: found '(': a '(' without its ')', at character 1 of '('; expected an ECMA-262 regular expression")]
    [InlineData("\"id\":\"x\",\"form\":{\"Note\":\"[z-a]\"}," + Said, ".form.Note: found '[z-a]': a range of a class out of order")]
    [InlineData("\"id\":\"x\",\"form\":{\"Shore/Length\":\"a\"}," + Said, ".form['Shore/Length']: 'Shore/Length' is no input member")]
    [InlineData("\"id\":\"x\",\"accepts\":{\"LakeId\":\"lake\"}," + Said, ".accepts: no value for 'Note'; expected a binding for every required string member of the input")]
    [InlineData("\"id\":\"x\",\"refuses\":{\"LakeId\":\"lake\",\"Note\":1}," + Said, ".refuses.Note: found 1; expected a binding name")]
    [InlineData("\"id\":\"x\",\"refuses\":{\"LakeId\":\"lake\",\"Note\":\"note\",\"Depth\":\"depth\"}," + Said, ".refuses.Depth: 'Depth' is no text; expected a string member: bindings are text")]
    [InlineData("\"id\":\"x\",\"exclusive\":{\"resource\":\"Lake\",\"holder\":\"Note\"}," + Said, ".exclusive.resource: 'Lake' is no input member; expected 'LakeId'")]
    [InlineData("\"id\":\"x\",\"exclusive\":{\"resource\":\"LakeId\"}," + Said, ".exclusive.holder: missing; expected an input member")]
    public void Parse_MalformedClause_SaysWhereAndWhatWasMeant(string body, string problem) =>
        Assert.StartsWith("c.json: $.clauses[0]" + problem, Problem.Of(() => Parse(Clause(body)))[0], StringComparison.Ordinal);

    [Fact]
    public void Parse_OneIdTwice_IsRefused()
    {
        const string clause = "{\"id\":\"x\"," + Said + "}";

        Assert.Equal("c.json: $.clauses[1].id: found \"x\"; expected an id no other clause of the file has",
            Problem.Only(() => Parse("{\"operation\":\"StockLake\",\"clauses\":[" + clause + "," + clause + "]}")));
    }

    [Fact]
    public void Parse_SeveralMistakes_AreToldAllAtOnce()
    {
        var problems = Problem.Of(() => Parse("{\"operation\":\"X\",\"clauses\":[{\"id\":\"x\",\"present\":\"No\"," + Said + "},{\"id\":\"y\",\"form\":{\"No\":\"(\"}," + Said + "},{}]}"));

        Assert.Equal(
            ["$.operation", "$.clauses[0].present", "$.clauses[1].form.No", "$.clauses[2].id", "$.clauses[2].strength", "$.clauses[2].provenance", "$.clauses[2].statement", "$.clauses[2].source"],
            problems.Select(problem => problem.Split(": ")[1]));
    }
}
