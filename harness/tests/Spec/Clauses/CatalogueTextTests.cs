using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Clauses;

public sealed class CatalogueTextTests
{
    /// <summary>Every clause of an operation with every kind of shape, as people read it.</summary>
    [Fact]
    public void All_OfAnInventedOperation_AreAsVerified() => Verifier.Verify(string.Concat(Lake.Specification.Catalogue.All
        .Where(clause => clause.Id.Value.StartsWith("StockLake/", StringComparison.Ordinal))
        .Select(clause => $"{clause.Id} {clause.Strength} {clause.Provenance}: {clause.Statement} ({clause.Source})\n")));
}
