namespace ConformanceHarness.Generation.Patterns.Syntax;

/// <summary>Questions about a tree.</summary>
internal static class PatternNodes
{
    /// <summary>The node and everything below it, in the order of the text.</summary>
    internal static IEnumerable<PatternNode> Walk(this PatternNode node) =>
        node.Children().SelectMany(Walk).Prepend(node);

    /// <summary>Whether an anchor or a look-ahead stands anywhere in it.</summary>
    internal static bool HasAssertion(this PatternNode node) =>
        node.Walk().Any(inner => inner is PatternNode.Start or PatternNode.End or PatternNode.Lookahead);

    /// <summary>Whether it can match without taking a character; assertions count as holding.</summary>
    internal static bool IsNullable(this PatternNode node) => node switch
    {
        PatternNode.Literal or PatternNode.CharacterClass => false,
        PatternNode.Sequence sequence => sequence.Items.All(IsNullable),
        PatternNode.Alternation alternation => alternation.Branches.Any(IsNullable),
        PatternNode.Group group => group.Body.IsNullable(),
        PatternNode.Repetition repetition => repetition.Min == 0 || repetition.Body.IsNullable(),
        _ => true,
    };

    /// <summary>Whether it never takes a character.</summary>
    internal static bool IsZeroWidth(this PatternNode node) => node switch
    {
        PatternNode.Literal or PatternNode.CharacterClass => false,
        PatternNode.Lookahead => true,
        _ => node.Children().All(IsZeroWidth),
    };

    /// <summary>The sets of all its classes and literals.</summary>
    internal static IEnumerable<CodeSet> Sets(this PatternNode node) => node.Walk().SelectMany<PatternNode, CodeSet>(inner => inner switch
    {
        PatternNode.Literal literal => [CodeSet.Single(literal.CodePoint)],
        PatternNode.CharacterClass characters => [characters.Set],
        _ => [],
    });

    /// <summary>The ends of every range that was written out in it.</summary>
    internal static CodeSet WrittenEnds(this PatternNode node) => CodeSet.Of(
        node.Walk().OfType<PatternNode.CharacterClass>()
            .SelectMany(characters => characters.Written.Ranges)
            .SelectMany(range => new CodeRange[] { new(range.First, range.First), new(range.Last, range.Last) }));

    /// <summary>The ways a node can go, when it is a choice; itself otherwise.</summary>
    internal static ImmutableArray<PatternNode> Branches(this PatternNode node) =>
        node is PatternNode.Alternation alternation ? alternation.Branches : [node];

    /// <summary>The constructs of a node, when it is a sequence; itself otherwise.</summary>
    internal static ImmutableArray<PatternNode> Items(this PatternNode node) =>
        node is PatternNode.Sequence sequence ? sequence.Items : [node];

    /// <summary>What a node is directly made of.</summary>
    internal static ImmutableArray<PatternNode> Children(this PatternNode node) => node switch
    {
        PatternNode.Sequence sequence => sequence.Items,
        PatternNode.Alternation alternation => alternation.Branches,
        PatternNode.Group group => [group.Body],
        PatternNode.Repetition repetition => [repetition.Body],
        PatternNode.Lookahead lookahead => [lookahead.Body],
        _ => [],
    };
}
