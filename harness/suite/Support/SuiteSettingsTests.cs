using ConformanceHarness.Contract.Targets;
using Xunit;

namespace ConformanceHarness.Suite.Support;

public sealed class SuiteSettingsTests
{
    [Fact]
    public void Read_NothingSet_IsTheReferenceHeldStrictly() => Assert.Equal(new SuiteSettings(null, null, null, Strict: true), SuiteSettings.Read(_ => ""));

    [Fact]
    public void Read_AllSet_IsTheEndpoint() => Assert.Equal(
        new SuiteSettings(new("http://127.0.0.1:4566/"), "bindings.json", World.Closed, Strict: true, "snapshots"),
        Read(("CONFORMANCE_ENDPOINT", "http://127.0.0.1:4566/"), ("CONFORMANCE_BINDINGS", "bindings.json"), ("CONFORMANCE_WORLD", "closed"), ("CONFORMANCE_STRICT", "1"), ("CONFORMANCE_SNAPSHOTS", "snapshots")));

    [Theory]
    [InlineData("CONFORMANCE_ENDPOINT", "https://storagegateway.us-east-1.amazonaws.com/")]
    [InlineData("CONFORMANCE_ENDPOINT", "ftp://127.0.0.1/")]
    [InlineData("CONFORMANCE_WORLD", "flat")]
    public void Read_UnusableValue_NamesTheVariable(string name, string value) =>
        Assert.Contains(name, Assert.Throws<ArgumentException>(() => Read((name, value))).Message, StringComparison.Ordinal);

    private static SuiteSettings Read(params (string Name, string Value)[] variables) =>
        SuiteSettings.Read(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
