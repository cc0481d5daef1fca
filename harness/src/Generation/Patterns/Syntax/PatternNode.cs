namespace ConformanceHarness.Generation.Patterns.Syntax;

/// <summary>A construct of a pattern: the closed hierarchy of ECMA-262's <c>Pattern</c> grammar, as far as it is regular.</summary>
/// <param name="Span">Where it stands.</param>
public abstract record PatternNode(SourceSpan Span)
{
    /// <summary>One character that stands for itself.</summary>
    /// <param name="CodePoint">The character.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Literal(int CodePoint, SourceSpan Span) : PatternNode(Span);

    /// <summary>One character out of a set: <c>[…]</c>, <c>.</c>, <c>\d</c> and its kin.</summary>
    /// <param name="Set">The characters that match, negation applied.</param>
    /// <param name="Written">The ranges that were written out, before negation: their ends are edges worth testing.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record CharacterClass(CodeSet Set, CodeSet Written, SourceSpan Span) : PatternNode(Span);

    /// <summary>One construct after the other; none at all is the empty string.</summary>
    /// <param name="Items">The constructs.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Sequence(ImmutableArray<PatternNode> Items, SourceSpan Span) : PatternNode(Span);

    /// <summary>One out of several; a branch may be empty.</summary>
    /// <param name="Branches">The branches, two at least.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Alternation(ImmutableArray<PatternNode> Branches, SourceSpan Span) : PatternNode(Span);

    /// <summary>Parentheses: capturing, named or not capturing; all the same to the language.</summary>
    /// <param name="Body">What they hold.</param>
    /// <param name="Name">The group's name, when it has one.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Group(PatternNode Body, string? Name, SourceSpan Span) : PatternNode(Span);

    /// <summary>A repetition, greedy or lazy; which of the two is all the same to the language.</summary>
    /// <param name="Body">What is repeated.</param>
    /// <param name="Min">The fewest times.</param>
    /// <param name="Max">The most times, or null for any number.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Repetition(PatternNode Body, int Min, int? Max, SourceSpan Span) : PatternNode(Span);

    /// <summary><c>^</c>: the start of the input, and of no line.</summary>
    /// <param name="Span">Where it stands.</param>
    public sealed record Start(SourceSpan Span) : PatternNode(Span);

    /// <summary><c>$</c>: the end of the input; a line feed at the end does not count as one (without the <c>m</c> flag).</summary>
    /// <param name="Span">Where it stands.</param>
    public sealed record End(SourceSpan Span) : PatternNode(Span);

    /// <summary><c>(?=…)</c> or <c>(?!…)</c>.</summary>
    /// <param name="Body">What must, or must not, follow.</param>
    /// <param name="Negative">True for <c>(?!…)</c>.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Lookahead(PatternNode Body, bool Negative, SourceSpan Span) : PatternNode(Span);
}
