namespace ConformanceHarness.Reference.Values;

/// <summary>A regular expression as far as making one text that matches needs it.</summary>
internal abstract record PatternNode
{
    /// <summary>One character.</summary>
    public sealed record Character(string Text) : PatternNode;

    /// <summary>One after the other; without any, nothing (anchors and look-around too).</summary>
    public sealed record Sequence(ImmutableArray<PatternNode> Parts) : PatternNode;

    /// <summary>One of several.</summary>
    public sealed record Choice(ImmutableArray<PatternNode> Options) : PatternNode;

    /// <summary>One several times.</summary>
    public sealed record Repeat(PatternNode Part, int Min, int Max) : PatternNode;
}
