namespace ConformanceHarness.Generation.Patterns;

/// <summary>The lengths that a <c>length</c> trait allows, in UTF-16 units, both ends included.</summary>
/// <param name="Min">The shortest.</param>
/// <param name="Max">The longest.</param>
public readonly record struct LengthRange(int Min, int Max)
{
    /// <summary>Whether a length lies within.</summary>
    /// <param name="length">The length in UTF-16 units.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(int length) => Min <= length && length <= Max;
}
