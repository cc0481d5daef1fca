namespace ConformanceHarness.Generation.Patterns.Syntax;

/// <summary>Code points from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
/// <param name="First">The lowest code point.</param>
/// <param name="Last">The highest code point.</param>
public readonly record struct CodeRange(int First, int Last)
{
    /// <summary>How many code points the range holds.</summary>
    public int Count => Last - First + 1;

    /// <summary>Whether the range holds a code point.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <returns>True when it lies within.</returns>
    public bool Contains(int codePoint) => First <= codePoint && codePoint <= Last;
}
