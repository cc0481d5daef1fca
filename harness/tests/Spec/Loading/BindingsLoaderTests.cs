using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Loading;

public sealed class BindingsLoaderTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    private BindingSet Load(string json)
    {
        File.WriteAllText(_folder["b.json"], json);
        return BindingsLoader.Load(_folder["b.json"], Published.Specification);
    }

    private List<string> Problems(string json) =>
        [.. Assert.Throws<SpecException>(() => Load(json)).Problems.Select(problem => $"{problem.Path}: {problem.Found}; expected {problem.Expected}")];

    [Fact]
    public void Load_ValueOrPool_IsThere()
    {
        var bindings = Load($$"""{ "target": "any", "bindings": { "tapeGateway": "{{Published.Gateway}}", "tapeWithRecoveryPoint": ["{{Published.Tape}}", "{{Published.OtherTape}}"] } }""");

        Assert.False(bindings.IsEmpty);
        Assert.Equal([Published.Gateway], bindings["tapeGateway"].AsEnumerable());
        Assert.Equal([Published.Tape, Published.OtherTape], bindings["tapeWithRecoveryPoint"].AsEnumerable());
        Assert.True(bindings["nonTapeGateway"].IsEmpty);
        Assert.True(Load("""{"bindings":{}}""").IsEmpty);
    }

    [Theory]
    [InlineData("{}", "$.bindings: missing; expected an object: binding name to value")]
    [InlineData("""{"bindings":[]}""", "$.bindings: found []; expected an object: binding name to value")]
    [InlineData("""{"bindngs":{},"bindings":{}}""", "$.bindngs: unknown property 'bindngs'; expected 'bindings'")]
    [InlineData("""{"bindings":{"tapeGateways":[]}}""", "$.bindings.tapeGateways: no clause uses a binding 'tapeGateways'; expected 'tapeGateway'")]
    [InlineData("""{"bindings":{"tapegateway":[]}}""", "$.bindings.tapegateway: no clause uses a binding 'tapegateway'; expected 'tapeGateway'")]
    [InlineData("""{"bindings":{"tapeGateway":7}}""", "$.bindings.tapeGateway: found 7; expected a value, or an array of values")]
    [InlineData("""{"bindings":{"tapeGateway":[[]]}}""", "$.bindings.tapeGateway[0]: found []; expected a value, or an array of values")]
    [InlineData("""{"bindings":{"tapeGateway":"arn"}}""", "$.bindings.tapeGateway: found 'arn', 3 characters long; expected 50 to 500 characters, as GatewayARN asks")]
    public void Load_Typo_SaysWhatWasMeant(string json, string problem) => Assert.Equal(problem, Assert.Single(Problems(json)));

    [Fact]
    public void Load_UnknownName_ListsTheKnownOnes() => Assert.Equal(
        "$.bindings.volume: no clause uses a binding 'volume'; expected one of tapeGateway, tapeWithRecoveryPoint, nonTapeGateway, tapeWithoutRecoveryPoint, retrievedTape",
        Assert.Single(Problems("""{"bindings":{"volume":"x"}}""")));

    [Fact]
    public void Load_ValueNoClauseTakes_IsRefusedWithThePattern() => Assert.StartsWith(
        $"$.bindings.retrievedTape[1]: found '{Published.Gateway}'; expected a match of arn:(aws",
        Assert.Single(Problems($$"""{ "bindings": { "retrievedTape": ["{{Published.Tape}}", "{{Published.Gateway}}"] } }""")), StringComparison.Ordinal);

    [Fact]
    public void Load_ValueOnlySomeReadingsTake_IsTaken()
    {
        const string eusc = "arn:aws-eusc:storagegateway:eusc-de-east-1:999999999999:tape/TEST0AA2AF";

        Assert.Equal([eusc], Load($$"""{ "bindings": { "retrievedTape": "{{eusc}}" } }""")["retrievedTape"].AsEnumerable());
    }
}
