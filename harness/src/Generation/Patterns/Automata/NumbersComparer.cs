namespace ConformanceHarness.Generation.Patterns.Automata;

/// <summary>Compares rows of numbers by content.</summary>
internal sealed class NumbersComparer : IEqualityComparer<int[]>
{
    internal static NumbersComparer Instance { get; } = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj)
    {
        HashCode hash = default;
        foreach (int number in obj)
            hash.Add(number);
        return hash.ToHashCode();
    }
}
