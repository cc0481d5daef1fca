namespace ConformanceHarness.Spec.Constraints;

/// <summary>
/// <c>smithy.api#length</c>: inclusive bounds. Smithy counts Unicode scalar values; services on the JVM are known to
/// count UTF-16 units, so a string on which the two disagree is disputed.
/// </summary>
/// <param name="Min">The least length, or null.</param>
/// <param name="Max">The greatest length, or null.</param>
public sealed record LengthConstraint(long? Min, long? Max)
{
    /// <summary>Whether the text is long enough.</summary>
    public Holding HoldsMin(string text) => Agree(Scalars(text) >= (Min ?? 0), text.Length >= (Min ?? 0));

    /// <summary>Whether the text is short enough.</summary>
    public Holding HoldsMax(string text) =>
        Agree(Scalars(text) <= (Max ?? long.MaxValue), text.Length <= (Max ?? long.MaxValue));

    /// <summary>Whether that many elements or bytes are enough.</summary>
    public Holding HoldsMin(long count) => count >= (Min ?? 0) ? Holding.Kept : Holding.Broken;

    /// <summary>Whether that many elements or bytes are few enough.</summary>
    public Holding HoldsMax(long count) => count <= (Max ?? long.MaxValue) ? Holding.Kept : Holding.Broken;

    /// <summary>The length in Unicode scalar values.</summary>
    public static int Scalars(string text)
    {
        var pairs = 0;
        foreach (var c in text) if (char.IsLowSurrogate(c)) pairs++;
        return text.Length - pairs;
    }

    private static Holding Agree(bool one, bool other) =>
        one == other ? (one ? Holding.Kept : Holding.Broken) : Holding.Disputed;
}
