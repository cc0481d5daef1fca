using System.Text;
using ConformanceHarness.Campaign.Bindings;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.EndToEnd;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Loading;

public sealed class BindingsLoaderTests
{
    private const string Tape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF";

    [Fact]
    public void Load_ReferenceFile_HasPoolsAndReset()
    {
        var bindings = BindingsLoader.Load(Repository.File("fixtures/bindings/reference.json"), Harness.Specification);

        Assert.Equal(4, bindings["tapeGateway"].Length);
        Assert.Equal(["tapeWithRecoveryPoint"], bindings.Consumable);
        Assert.Equal(new ResetPlan.Call("POST", "/_reference/reset", TimeSpan.FromSeconds(10)), bindings.Reset);
    }

    [Fact]
    public void Parse_Command_IsReadWithItsTimeout()
    {
        var reset = Assert.IsType<ResetPlan.Command>(Parse("""{"bindings":{},"reset":{"command":["docker","restart","x"],"timeoutSeconds":2.5}}""").Reset);

        Assert.Equal("docker restart x", string.Join(' ', reset.Line));
        Assert.Equal(TimeSpan.FromSeconds(2.5), reset.Timeout);
    }

    [Theory]
    [InlineData("""{"bindings":{"tapeGatway":"x"}}""", "$.bindings.tapeGatway", "expected 'tapeGateway'")]
    [InlineData("""{"bindings":{"tapeWithRecoveryPoint":"arn:aws:short"}}""", "$.bindings.tapeWithRecoveryPoint", "found 'arn:aws:short'")]
    [InlineData("""{"bindings":{"tapeWithRecoveryPoint":{"values":["TAPE"],"consumabel":true}}}""", "$.bindings.tapeWithRecoveryPoint.consumabel", "expected 'consumable'")]
    [InlineData("""{"bindings":{"tapeWithRecoveryPoint":{"values":["TAPE"],"consumable":"yes"}}}""", "$.bindings.tapeWithRecoveryPoint.consumable", "schema")]
    [InlineData("""{"bindings":{"tapeWithRecoveryPoint":["TAPE","TAPE"]}}""", "$.bindings.tapeWithRecoveryPoint", "uniqueItems")]
    [InlineData("""{"bindings":{},"resset":{}}""", "$.resset", "expected 'reset'")]
    [InlineData("""{"bindings":{},"reset":{"url":"ftp://x"}}""", "$.reset.url", "found \"ftp://x\"")]
    [InlineData("""{"bindings":{},"reset":{"command":[]}}""", "$.reset.command", "at least the program")]
    [InlineData("""{"bindings":{},"reset":{"url":"/x","timeoutSeconds":0}}""", "$.reset.timeoutSeconds", "more than 0")]
    [InlineData("""{"bindings":{},"reset":{"url":"/x","command":["y"]}}""", "$.reset", "command")]
    [InlineData("""{"bindings":{},"reset":{"url":"/x","method":"P OST"}}""", "$.reset", "schema")]
    [InlineData("""{}""", "$.bindings", "missing")]
    public void Parse_Malformed_SaysFilePathFoundAndExpected(string json, string path, string words)
    {
        var error = Assert.Throws<SpecException>(() => Parse(json.Replace("TAPE", Tape, StringComparison.Ordinal)));

        Assert.All(error.Problems, problem => Assert.Equal("my.json", problem.File));
        Assert.Contains(error.Problems, problem => problem.Path == path && problem.ToString().Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Template_AsItIs_LoadsWithEveryName()
    {
        var template = BindingsTemplate.Of(Harness.Specification);

        var bindings = Parse(template);

        Assert.Equal(BindingsLoader.Names(Harness.Specification).Keys.Order(), bindings.Values.Keys.Order());
        Assert.All(BindingsLoader.Names(Harness.Specification).Keys, name => Assert.NotEmpty(bindings[name]));
        Assert.Contains("//", template, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NumberBeyondEveryRange_IsRefusedWithItsPlace()
    {
        var error = Assert.Throws<SpecException>(() => Parse("""{"target":1e400,"bindings":{}}"""));
        Assert.Contains("$.target", error.Message, StringComparison.Ordinal);
    }

    private static BindingSet Parse(string json) => BindingsLoader.Parse("my.json", Encoding.UTF8.GetBytes(json), Harness.Specification);
}
