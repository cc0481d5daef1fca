namespace ConformanceHarness.Spec.Targets;

/// <summary>
/// Where a scenario takes a member's value from: a binding by its name, or with <c>?</c> and a word a value derived
/// from one that is itself not bound, as in <c>gateway?unknown</c>.
/// </summary>
/// <param name="Name">The binding.</param>
/// <param name="Derivation">What is done to its value, or null.</param>
public readonly record struct BindingReference(string Name, Derivation? Derivation)
{
    /// <summary>Every word that may follow the question mark.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Enum.GetValues<Derivation>().Select(derivation => derivation.Word())];

    /// <summary>Reads a reference; the derivation's word, where it is none of <see cref="Words"/>, is left in <paramref name="unread"/>.</summary>
    public static BindingReference Parse(string text, out string? unread)
    {
        unread = null;
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0) return new(text, null);
        var word = text[(mark + 1)..];
        var at = Words.IndexOf(word);
        if (at < 0) unread = word;
        return new(text[..mark], at < 0 ? null : Enum.GetValues<Derivation>()[at]);
    }

    /// <summary>Reads a reference that was read before.</summary>
    public static BindingReference Parse(string text) => Parse(text, out _);
}
