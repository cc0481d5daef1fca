using System.Text;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.WireCases;
using ConformanceHarness.Tests.EndToEnd;
using Xunit;

namespace ConformanceHarness.Tests.Spec.WireCases;

public sealed class WireCaseLoaderTests
{
    private static ImmutableArray<Clause> Known => Harness.Specification.Protocol.Clauses;

    [Fact]
    public void Load_RepositoryData_NamesEveryCaseOnceWithItsSource()
    {
        var cases = Harness.Specification.Protocol.WireCases;
        Assert.True(cases.Length > 250, $"{cases.Length} cases");
        Assert.Equal(cases.Length, cases.DistinctBy(wire => wire.Name).Count());
        Assert.All(cases, wire => Assert.True(wire.Source.Length > 10 && wire.Statement.Length > 0, wire.Name));
    }

    [Fact]
    public void Parse_GroupWithOneCase_GivesWhatIsWritten()
    {
        var made = Assert.Single(Parse(Group("""{ "name": "bom", "statement": "a mark", "source": "here", "body": { "encode": "utf-8", "mark": true } }""")));
        Assert.Equal("body/bom", made.Name);
        Assert.Equal(new ClauseId("aws-json/body/malformed"), made.Clause);
        Assert.Equal((Strength.Must, Provenance.Protocol, Intent.Reject, "here"), (made.Strength, made.Provenance, made.Intent, made.Source));
        Assert.Equal(new BodyEdit.Encode(BodyEncoding.Utf8, Mark: true), made.Body);
    }

    [Fact]
    public void Parse_CaseWithoutSource_TakesThatOfItsGroup() =>
        Assert.Equal("the group's", Assert.Single(Parse(Group("""{ "name": "x", "statement": "y", "body": { "replace": "" } }"""))).Source);

    [Theory]
    [InlineData("""{ "name": "Upper", "statement": "y", "body": { "replace": "" } }""", "$.groups[0].cases[0].name", "a slug of lower-case letters, digits and hyphens")]
    [InlineData("""{ "name": "x", "body": { "replace": "" } }""", "$.groups[0].cases[0].statement", "what is special about the request")]
    [InlineData("""{ "name": "x", "statement": "y" }""", "$.groups[0].cases[0]", "body, headers, method or path: what is done to the request")]
    [InlineData("""{ "name": "x", "statement": "y", "bdoy": {}, "path": "/" }""", "$.groups[0].cases[0].bdoy", "'body'")]
    [InlineData("""{ "name": "x", "statement": "y", "body": {} }""", "$.groups[0].cases[0].body", "an object with one of replace, insert, member, inside-text, substitute, truncate, encode, duplicate")]
    [InlineData("""{ "name": "x", "statement": "y", "body": { "insert": "a", "at": "middle" } }""", "$.groups[0].cases[0].body.at", "one of after-brace, before-brace, end, start")]
    [InlineData("""{ "name": "x", "statement": "y", "body": { "replace": { "hex": "F" } } }""", "$.groups[0].cases[0].body.replace.hex", "pairs of hexadecimal digits")]
    [InlineData("""{ "name": "x", "statement": "y", "body": { "replace": { "repeat": "a" } } }""", "$.groups[0].cases[0].body.replace.times", "a whole number from 1")]
    [InlineData("""{ "name": "x", "statement": "y", "body": { "replace": { "repeat": "abcdefgh", "times": 9000000 } } }""", "$.groups[0].cases[0].body.replace", "a piece of at most 16777216 bytes")]
    [InlineData("""{ "name": "x", "statement": "y", "body": { "encode": "ebcdic" } }""", "$.groups[0].cases[0].body.encode", "one of gzip, utf-16be, utf-16le, utf-32be, utf-32le, utf-8")]
    [InlineData("""{ "name": "x", "statement": "y", "headers": [{ "set": "A" }] }""", "$.groups[0].cases[0].headers[0].value", "a piece")]
    [InlineData("""{ "name": "x", "statement": "y", "headers": [{ "replace": "A" }] }""", "$.groups[0].cases[0].headers[0]", "an array of objects with one of set, add, remove, rename: the header's name")]
    public void Parse_MalformedCase_IsRefusedWithPathAndExpectation(string made, string path, string expected)
    {
        var error = Assert.Throws<SpecException>(() => Parse(Group(made)));
        Assert.Contains(error.Problems, problem => problem.File == "body" && problem.Path == path && problem.Expected == expected);
    }

    [Theory]
    [InlineData("body/no-such-clause", "must", "reject", "$.groups[0].clause")]
    [InlineData("body/malformed", "should", "reject", "$.groups[0].strength")]
    [InlineData("body/malformed", "must", "either", "$.groups[0].strength")]
    [InlineData("body/malformed", "must", "perhaps", "$.groups[0].intent")]
    public void Parse_MalformedGroup_IsRefused(string clause, string strength, string intent, string path)
    {
        var error = Assert.Throws<SpecException>(() => Parse(Group("""{ "name": "x", "statement": "y", "path": "/" }""", clause, strength, intent)));
        Assert.Contains(error.Problems, problem => problem.Path == path);
    }

    [Fact]
    public void Parse_NameTwice_IsRefused()
    {
        const string one = """{ "name": "x", "statement": "y", "path": "/" }""";
        var error = Assert.Throws<SpecException>(() => Parse(Group($"{one}, {one}")));
        Assert.Equal("'body/x' names 2 cases", Assert.Single(error.Problems).Found);
    }

    private static ImmutableArray<WireCase> Parse(string json) => WireCaseLoader.Parse("body", Encoding.UTF8.GetBytes(json), Known);

    private static string Group(string cases, string clause = "body/malformed", string strength = "must", string intent = "reject") =>
        $$"""{ "groups": [{ "clause": "{{clause}}", "strength": "{{strength}}", "provenance": "protocol", "intent": "{{intent}}", "source": "the group's", "cases": [{{cases}}] }] }""";
}
