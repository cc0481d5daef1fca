using System.Text;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Tests.EndToEnd;
using Xunit;

namespace ConformanceHarness.Tests.Spec;

public sealed class KnownFailuresLoaderTests
{
    [Fact]
    public void Parse_WellFormedFile_GivesEachEntry()
    {
        var known = Assert.Single(Parse("""{ "target": "x", "known": [{ "clause": "aws-json/method", "symptom": "output", "reason": "because" }] }"""));
        Assert.Equal(("aws-json/method", "output", "because"), (known.Clause.Value, known.Symptom, known.Reason));
    }

    [Theory]
    [InlineData("""{ }""", "$.known")]
    [InlineData("""{ "known": [{ "clause": "aws-json/methd", "symptom": "output", "reason": "because" }] }""", "$.known[0].clause")]
    [InlineData("""{ "known": [{ "clause": "aws-json/method", "symptom": "output" }] }""", "$.known[0].reason")]
    [InlineData("""{ "known": [{ "clause": "aws-json/method", "symptom": "a", "reason": "b" }, { "clause": "aws-json/method", "symptom": "a", "reason": "c" }] }""", "$.known[1]")]
    public void Parse_MalformedFile_SaysWhere(string json, string path) =>
        Assert.Contains(Assert.Throws<SpecException>(() => Parse(json)).Problems, problem => problem.Path == path);

    private static ImmutableArray<ConformanceHarness.Spec.Targets.KnownFailure> Parse(string json) =>
        KnownFailuresLoader.Parse("known.json", Encoding.UTF8.GetBytes(json), Harness.Specification);
}
