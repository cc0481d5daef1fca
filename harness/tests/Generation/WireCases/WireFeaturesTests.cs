using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Generation.WireCases;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.WireCases;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Generation.WireCases;

public sealed class WireFeaturesTests
{
    private static readonly WireCase Plain = new()
    {
        Name = "n", Clause = new("aws-json/x"), Strength = Strength.Must, Provenance = Provenance.Protocol, Source = "RFC 8259", Statement = "s", Intent = Intent.Reject,
    };

    /// <summary>Every named case on an operation no service has, as the verified file beside this one lists them.</summary>
    [Fact]
    public void All_OfAnInventedOperation_AreAsVerified()
    {
        var made = new Made(Lake.Specification);
        Verifier.Verify(string.Concat(new WireFeatures(Lake.Specification).All(made.Baseline.At(0)).Select(one => made.Line(one.Feature) + "\n")));
    }

    [Theory]
    [InlineData(true, WireNeed.RequiredMember, 1)]
    [InlineData(true, WireNeed.NoRequiredMember, 0)]
    [InlineData(false, WireNeed.RequiredMember, 0)]
    [InlineData(false, WireNeed.NoRequiredMember, 1)]
    public void All_CaseThatNeedsAnInput_IsMadeWhereThereIsOne(bool required, WireNeed need, int expected)
    {
        var lake = required ? Lake.Specification : Lake.With(", \"traits\": { \"smithy.api#required\": {} }", "", "\"smithy.api#required\": {}, ", "");
        Assert.Equal(expected, Count(lake, Plain with { Method = "PUT", Needs = need }));
    }

    [Fact]
    public void All_CaseThatChangesNothing_IsLeftOut()
    {
        var wire = Plain with { Method = "POST", Path = "/" };
        Assert.Equal(0, Count(Lake.Specification, wire));
        Assert.Equal(1, Count(Lake.Specification, wire with { Path = "/x" }));
        Assert.Equal(1, Count(Lake.Specification, wire with { Method = "GET" }));
        Assert.Equal(1, Count(Lake.Specification, wire with { Headers = [new HeaderEdit.Remove { Name = "X-Amz-Target" }] }));
    }

    private static int Count(Specification lake, WireCase wire)
    {
        var specification = new Specification(lake.Operation, lake.Rules, lake.Protocol with { WireCases = [wire] });
        return new WireFeatures(specification).All(Draft.Of(lake.Operation, new PlainValues(lake).Input(0))).Count();
    }
}
