using System.Text;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.WireCases;
using ConformanceHarness.Tests.EndToEnd;
using Xunit;

namespace ConformanceHarness.Tests.Spec.WireCases;

public sealed class HttpCaseLoaderTests
{
    private static readonly string[] Groups =
    [
        "get", "head", "put", "delete", "options", "patch", "trace", "connect", "method-lower-case", "method-unknown", "path-other", "query", "absolute-form", "asterisk-form",
        "version-1-0", "version-1-0-keep-alive", "host-missing", "host-twice", "content-length-one-short", "content-length-one-long", "content-length-negative",
        "content-length-words", "content-length-plus", "content-length-twice", "content-length-two", "length-and-chunked", "chunked-and-length", "identity-and-length",
        "transfer-encoding-unknown", "chunked-twice", "chunked-behind-a-tab", "chunked-bytes", "chunked-extension", "chunked-trailers", "chunked-upper-case",
        "chunked-leading-zeros", "chunk-size-word", "chunk-size-negative", "chunk-size-beyond-64-bits", "chunk-line-end-missing", "last-chunk-missing", "expect-waiting",
        "expect-not-waiting", "expect-unknown", "two-good", "unknown-then-good", "byte-at-a-time", "bare-line-feeds", "folded-target", "space-before-colon",
        "header-without-colon", "nul-in-value", "names-in-mixed-case", "target-twice", "content-type-twice", "header-of-8-kib", "header-of-64-kib", "header-of-1-mib",
        "headers-2000", "empty-line-before", "spaces-100", "get-with-body-then-good",
    ];

    private static ImmutableArray<Clause> Known => Harness.Specification.Protocol.Clauses;

    [Fact]
    public void Load_RepositoryData_HasEveryKindOfCaseOnceWithItsSource()
    {
        var cases = Harness.Specification.Protocol.HttpCases;
        Assert.Equal(cases.Length, cases.DistinctBy(made => made.Name).Count());
        Assert.All(cases, made => Assert.True(made.Source.Length > 10 && made.Statement.Length > 0, made.Name));
        Assert.Subset(cases.Select(made => made.Name).ToHashSet(), Groups.Select(name => "http/" + name).ToHashSet());
    }

    [Fact]
    public void Load_RepositoryData_MustsAreFromAnRfcOrTheProtocol() => Assert.All(
        Harness.Specification.Protocol.HttpCases.Where(made => made.Strength == Strength.Must), made => Assert.Matches("RFC [0-9]{4}, section|AWS JSON", made.Source));

    /// <summary>Nobody waits a time-out for a server that waits for the rest: what has no end has a half-close.</summary>
    [Fact]
    public void Load_RepositoryData_WhatIsIncompleteIsHalfClosed() => Assert.All(
        Harness.Specification.Protocol.HttpCases.Where(made => made.Clause.Value == "aws-json/http/incomplete"), made => Assert.True(made.HalfClose, made.Name));

    [Fact]
    public void Parse_OneCase_GivesWhatIsWritten()
    {
        var made = Assert.Single(Parse(Case("""
            { "name": "x", "statement": "y", "half-close": true, "closes": true, "send": ["{a}", { "write": { "hex": "00ff" }, "pause-ms": 5 }, { "write": "b", "one-by-one": true }],
              "answers": [{ "to": "GET", "may": ["no-output", "501"], "without": ["Via"] }, { "may": ["close"] }] }
            """)));
        Assert.Equal(("http/x", "y", true, true), (made.Name, made.Statement, made.HalfClose, made.Closes));
        Assert.Equal(new Piece.Text("{host}-{length:x8}"), made.Send[0].What);
        Assert.Equal(TimeSpan.FromMilliseconds(5), made.Send[1].Pause);
        Assert.Equal([0x00, 0xff], Assert.IsType<Piece.Bytes>(made.Send[1].What).Value.ToArray());
        Assert.True(made.Send[2].OneByOne);
        Assert.Equal([new AnswerForm.NoOutput(), new AnswerForm.Status(501)], made.Answers[0].May.ToArray());
        Assert.Equal(("GET", "POST"), (made.Answers[0].To, made.Answers[1].To));
        Assert.Equal(["Via"], made.Answers[0].Without.ToArray());
    }

    [Fact]
    public void Parse_CaseWithoutAnswersOrSource_TakesThoseOfItsGroup()
    {
        var made = Assert.Single(Parse(Case("""{ "name": "x", "statement": "y", "send": ["z"] }""")));
        Assert.Equal("the group's", made.Source);
        Assert.Equal([new AnswerForm.Own(OwnRequest.Plain)], Assert.Single(made.Answers).May.ToArray());
    }

    [Theory]
    [InlineData("""{ "name": "X", "statement": "y", "send": ["z"] }""", ".name", "a slug of lower-case letters, digits and hyphens")]
    [InlineData("""{ "name": "x", "send": ["z"] }""", ".statement", "what is special about the bytes")]
    [InlineData("""{ "name": "x", "statement": "y" }""", ".send", "what is sent: pieces, or objects with write and pause-ms or one-by-one")]
    [InlineData("""{ "name": "x", "statement": "y", "send": ["{hots}"] }""", ".send[0]", "'host'")]
    [InlineData("""{ "name": "x", "statement": "y", "send": ["{host:x}"] }""", ".send[0]", "'host'")]
    [InlineData("""{ "name": "x", "statement": "y", "send": ["{length:x99}"] }""", ".send[0]", "'length'")]
    [InlineData("""{ "name": "x", "statement": "y", "send": [{ "write": "z", "pause": 1 }] }""", ".send[0].pause", "one of write, pause-ms, one-by-one")]
    [InlineData("""{ "name": "x", "statement": "y", "send": [{ "write": "z", "pause-ms": 5000 }] }""", ".send[0].pause-ms", "milliseconds from 0 to 1000")]
    [InlineData("""{ "name": "x", "statement": "y", "send": [{ "write": { "hex": "F" } }] }""", ".send[0].write.hex", "pairs of hexadecimal digits")]
    [InlineData("""{ "name": "x", "statement": "y", "send": ["z"], "half-close": 1 }""", ".half-close", "true or false")]
    [InlineData("""{ "name": "x", "statement": "y", "send": ["z"], "answers": [{ "may": [] }] }""", ".answers[0].may", "at least one of output, other-output, unknown-operation, refusal, no-output, any, close, or a status such as 501")]
    [InlineData("""{ "name": "x", "statement": "y", "send": ["z"], "answers": [{ "may": ["maybe"] }] }""", ".answers[0].may[0]", "one of output, other-output, unknown-operation, refusal, no-output, any, close, or a status such as 501")]
    [InlineData("""{ "name": "x", "statement": "y", "send": ["z"], "answers": [{ "mya": ["any"] }] }""", ".answers[0].mya", "'may'")]
    public void Parse_MalformedCase_IsRefusedWithPathAndExpectation(string made, string path, string expected)
    {
        var error = Assert.Throws<SpecException>(() => Parse(Case(made)));
        Assert.Contains(error.Problems, problem => problem.File == "http" && Plain(problem.Path) == "$.groups[0].cases[0]" + path && problem.Expected == expected);
    }

    [Theory]
    [InlineData("http/no-such", "must", "$.groups[0].clause")]
    [InlineData("http/chunked", "should", "$.groups[0].strength")]
    public void Parse_MalformedGroup_IsRefused(string clause, string strength, string path)
    {
        var error = Assert.Throws<SpecException>(() => Parse(Case("""{ "name": "x", "statement": "y", "send": ["z"] }""", clause, strength)));
        Assert.Contains(error.Problems, problem => problem.Path == path);
    }

    [Theory]
    [InlineData("host", "text", "'host' cannot name a part")]
    [InlineData("Upper", "text", "'Upper' cannot name a part")]
    [InlineData("loop", "{loop}", "nothing is meant by '{loop}'")]
    public void Parse_MalformedPart_IsRefused(string name, string text, string found)
    {
        var error = Assert.Throws<SpecException>(() => Parse($$"""{ "parts": { "{{name}}": "{{text}}" }, "groups": [] }"""));
        Assert.Contains(error.Problems, problem => problem.Path == "$.parts." + name && problem.Found == found);
    }

    [Fact]
    public void Parse_NameTwice_IsRefused()
    {
        const string one = """{ "name": "x", "statement": "y", "send": ["z"] }""";
        var error = Assert.Throws<SpecException>(() => Parse(Case($"{one}, {one}")));
        Assert.Equal("'http/x' names 2 cases", Assert.Single(error.Problems).Found);
    }

    // A name with a hyphen is quoted in a path.
    private static string Plain(string path) => path.Replace("['", ".", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal);

    private static ImmutableArray<HttpCase> Parse(string json) => HttpCaseLoader.Parse("http", Encoding.UTF8.GetBytes(json), Known);

    private static string Case(string cases, string clause = "http/chunked", string strength = "must") => $$"""
        { "parts": { "b": "{length:x8}", "a": "{host}-{b}" }, "groups": [{ "clause": "{{clause}}", "strength": "{{strength}}", "provenance": "protocol", "source": "the group's",
          "answers": [{ "may": ["output"] }], "cases": [{{cases}}] }] }
        """;
}
