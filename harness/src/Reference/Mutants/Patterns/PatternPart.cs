namespace ConformanceHarness.Reference.Mutants.Patterns;

/// <summary>An element of a pattern, with the place of its text, so that it can be exchanged there.</summary>
/// <param name="Start">Where its text begins.</param>
/// <param name="End">Where its text ends, its quantifier included.</param>
internal abstract record PatternPart(int Start, int End)
{
    /// <summary>Letters and digits in a row, or one character of another kind.</summary>
    /// <param name="Start">Where its text begins.</param>
    /// <param name="End">Where its text ends.</param>
    /// <param name="Text">What it stands for.</param>
    public sealed record Word(int Start, int End, string Text) : PatternPart(Start, End)
    {
        public bool IsName => Text.All(char.IsAsciiLetterOrDigit);
    }

    /// <summary>A character class in brackets.</summary>
    /// <param name="Start">Where its text begins.</param>
    /// <param name="End">Where its text ends.</param>
    /// <param name="Items">The sources of its characters, ranges and escapes, in order.</param>
    /// <param name="Negated">Whether it is of all others.</param>
    /// <param name="Quantifier">How often.</param>
    public sealed record Class(int Start, int End, ImmutableArray<string> Items, bool Negated, Quantifier Quantifier) : PatternPart(Start, End)
    {
        public string Source => Of(Items);

        public string Of(IEnumerable<string> items) => $"[{(Negated ? "^" : "")}{string.Concat(items)}]";
    }

    /// <summary>Alternatives in parentheses.</summary>
    /// <param name="Start">Where its text begins.</param>
    /// <param name="End">Where its text ends.</param>
    /// <param name="Alternatives">The source of each.</param>
    /// <param name="Quantifier">How often.</param>
    public sealed record Group(int Start, int End, ImmutableArray<string> Alternatives, Quantifier Quantifier) : PatternPart(Start, End);

    /// <summary><c>^</c> or <c>$</c>.</summary>
    /// <param name="Start">Where its text begins.</param>
    /// <param name="End">Where its text ends.</param>
    /// <param name="IsEnd">Whether it is <c>$</c>.</param>
    public sealed record Anchor(int Start, int End, bool IsEnd) : PatternPart(Start, End);
}

/// <summary>How often an element may stand.</summary>
/// <param name="Source">As written; empty for once.</param>
/// <param name="Min">The fewest times.</param>
/// <param name="Max">The most times; null without bound.</param>
internal readonly record struct Quantifier(string Source, int Min, int? Max)
{
    public static Quantifier Once { get; } = new("", 1, 1);

    public static string Write(int min, int? max) => max == min ? $"{{{min}}}" : $"{{{min},{max}}}";
}
