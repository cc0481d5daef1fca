using ConformanceHarness.Contract.State;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Contract.State;

public sealed class HoldingsTests
{
    [Fact]
    public void HolderOf_Nothing_IsNobody() => Assert.Null(Holdings.None.HolderOf("r"));

    [Fact]
    public void After_AnyClaim_LeavesTheStateBefore()
    {
        Assert.Equal("a", Holdings.None.After(new("r", "a")).HolderOf("r"));
        Assert.Null(Holdings.None.HolderOf("r"));
    }

    /// <summary>The first holder of a resource stays its holder.</summary>
    [Property]
    public Property After_ManyClaims_IsTheFirstHolder() => Prop.ForAll(
        (from resource in Gen.Elements("r", "R", "s") from holder in Gen.Elements("a", "b", "c") select new Claim(resource, holder)).ListOf().ToArbitrary(),
        claims =>
        {
            var state = claims.Aggregate(Holdings.None, (soFar, claim) => soFar.After(claim));
            return new[] { "r", "R", "s" }.All(resource => state.HolderOf(resource) == claims.Where(claim => claim.Resource == resource).Select(claim => claim.Holder).FirstOrDefault());
        });
}
