namespace ConformanceHarness.Generation.Patterns.Breaking;

/// <summary>Something to do to the plain member of a sequence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Element">The element it is done to.</param>
/// <param name="Label">What it is, for a reader.</param>
internal sealed record Edit(NearMissKind Kind, PatternElement? Element, string Label)
{
    /// <summary>The segments that are given, by element; the others stay plain.</summary>
    internal ImmutableDictionary<int, string> Given { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <summary>What is put before the string.</summary>
    internal string Before { get; init; } = "";

    /// <summary>What is put after the string.</summary>
    internal string After { get; init; } = "";

    /// <summary>An edit of one element.</summary>
    internal static Edit Of(PatternElement element, NearMissKind kind, string text, string what) =>
        new(kind, element, $"{element.Source}: {what}") { Given = ImmutableDictionary<int, string>.Empty.Add(element.Index, text) };
}
