using System.Collections.Frozen;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.EndToEnd;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Targets;

public sealed class DerivedValuesTests
{
    private const string Gateway = "arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-12A3456B";
    private const string Tape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF";

    [Theory]
    [InlineData("GatewayARN", Gateway, "unknown", 5)]
    [InlineData("GatewayARN", Gateway, "foreign-partition", 1)]
    [InlineData("GatewayARN", Gateway, "foreign-region", 3)]
    [InlineData("GatewayARN", Gateway, "foreign-account", 4)]
    [InlineData("TapeARN", Tape, "unknown", 5)]
    [InlineData("TapeARN", Tape, "foreign-partition", 1)]
    [InlineData("TapeARN", Tape, "foreign-region", 3)]
    [InlineData("TapeARN", Tape, "foreign-account", 4)]
    public void Resolve_Derivation_DiffersInThatPartAlone(string member, string value, string word, int part)
    {
        var derived = Assert.Single(DerivedValues.Resolve(Harness.Specification, Binding(value), member, "x?" + word));

        var (before, after) = (value.Split(':', 6), derived.Split(':', 6));
        Assert.All(Enumerable.Range(0, 6).Where(at => at != part), at => Assert.Equal(before[at], after[at]));
        Assert.NotEqual(before[part], after[part]);
    }

    [Fact]
    public void Resolve_DerivedValueThatIsBound_IsPassedOver()
    {
        var first = DerivedValues.Resolve(Harness.Specification, Binding(Tape), "TapeARN", "x?unknown")[0];

        var other = DerivedValues.Resolve(Harness.Specification, Binding(Tape, first), "TapeARN", "x?unknown")[0];

        Assert.NotEqual(first, other);
        Assert.NotEqual(Tape, other);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("x?unknown")]
    public void Resolve_NotBound_IsNothing(string reference) =>
        Assert.Empty(DerivedValues.Resolve(Harness.Specification, BindingSet.None, "TapeARN", reference));

    [Fact]
    public void Resolve_TextThatIsNoArn_HasNoForeignOwner() =>
        Assert.Empty(DerivedValues.Resolve(Harness.Specification, Binding(new string('a', 60)), "GatewayARN", "x?foreign-region"));

    private static BindingSet Binding(params string[] values) =>
        new(new Dictionary<string, ImmutableArray<string>> { ["x"] = [.. values] }.ToFrozenDictionary());
}
