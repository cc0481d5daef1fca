using ConformanceHarness.Generation.Patterns.Sampling;
using ConformanceHarness.Generation.Patterns.Syntax;

namespace ConformanceHarness.Generation.Patterns;

/// <summary>
/// One piece of a pattern that can vary while the others stay: a run of literal text, a repeated class, a group. The
/// language of a sequence is that of its elements, one after the other.
/// </summary>
public sealed class PatternElement
{
    internal PatternElement(int index, string source, ElementKind kind, PatternNode node, Walker walker)
    {
        Index = index;
        Source = source;
        Kind = kind;
        Node = node;
        Walker = walker;
        Words = [.. Skeletons.Of(node).Where(word => Contains(word) && word.Length <= walker.Lengths.Limit)];
    }

    /// <summary>Its place in the sequence, from 0.</summary>
    public int Index { get; }

    /// <summary>Its text in the pattern, such as <c>[0-9]+</c>.</summary>
    public string Source { get; }

    /// <summary>What it is made of.</summary>
    public ElementKind Kind { get; }

    /// <summary>The shortest string it takes, in UTF-16 units.</summary>
    public int MinLength => Walker.Lengths.Min;

    /// <summary>The longest string it takes, in UTF-16 units, as far as the language's maximum.</summary>
    public int MaxLength => Walker.Lengths.Max;

    /// <summary>Whether it can take strings of more than one length.</summary>
    public bool IsElastic => MinLength != MaxLength;

    /// <summary>Whether the pattern itself bounds its length, short of the language's maximum.</summary>
    public bool IsBounded => MaxLength < Walker.Lengths.Limit;

    internal PatternNode Node { get; }

    internal Walker Walker { get; }

    /// <summary>A word for each way through the element's choices, the shortest of it.</summary>
    internal ImmutableArray<string> Words { get; }

    /// <summary>Whether it takes a string of a length.</summary>
    /// <param name="length">The length in UTF-16 units.</param>
    /// <returns>True when it takes one.</returns>
    public bool HasLength(int length) => Walker.Lengths.Contains(length);

    /// <summary>Whether it takes a string.</summary>
    /// <param name="text">The string.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(string text) => Walker.Dfa.Contains(text);

    /// <inheritdoc/>
    public override string ToString() => Source;
}
