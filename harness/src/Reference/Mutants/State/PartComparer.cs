namespace ConformanceHarness.Reference.Mutants.State;

/// <summary>Takes names for one that share a part.</summary>
internal sealed class PartComparer(Func<string, string> part) : IEqualityComparer<string>
{
    public bool Equals(string? x, string? y) => x is null || y is null ? x == y : part(x) == part(y);

    public int GetHashCode(string obj) => part(obj).GetHashCode(StringComparison.Ordinal);
}
