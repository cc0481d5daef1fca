using ConformanceHarness.Generation.Patterns.Syntax;

namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>A piece of a pattern that is to become an element.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Node">Its tree.</param>
internal readonly record struct ElementPlan(ElementKind Kind, PatternNode Node);

/// <summary>A branch of a pattern, cut into what is to become its elements.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Elements">Its elements.</param>
internal readonly record struct SequencePlan(SourceSpan Span, ImmutableArray<ElementPlan> Elements);

/// <summary>Cuts a pattern into branches and each branch into elements, for strings that it matches in full.</summary>
internal static class SequenceSplitter
{
    internal static IEnumerable<SequencePlan> Split(PatternNode root)
    {
        foreach (PatternNode branch in root.Branches())
        {
            ImmutableArray<PatternNode> items = WithoutOuterAnchors(branch.Items());
            if (items is [PatternNode.Group group])
            {
                foreach (SequencePlan inner in Split(group.Body))
                    yield return inner;
            }
            else if (items.Any(PatternNodes.HasAssertion))
            {
                yield return new(branch.Span, [new(ElementKind.Whole, branch)]);
            }
            else
            {
                yield return new(branch.Span, [.. Elements([.. items.SelectMany(Flatten)])]);
            }
        }
    }

    private static ImmutableArray<PatternNode> WithoutOuterAnchors(ImmutableArray<PatternNode> items)
    {
        while (items is [PatternNode.Start, ..])
            items = items.RemoveAt(0);
        while (items is [.., PatternNode.End])
            items = items.RemoveAt(items.Length - 1);
        return items;
    }

    // A group around several parts that vary alone (a whole ARN in parentheses) is not one part; one around a choice
    // and its literal beginning, such as (aws(|-cn)), is.
    private static IEnumerable<PatternNode> Flatten(PatternNode item)
    {
        if (item is not PatternNode.Group { Body: PatternNode.Sequence body })
            return [item];
        PatternNode[] inner = [.. body.Items.SelectMany(Flatten)];
        return inner.Length == 0 || (inner.Length > 1 && inner.Count(node => node is not PatternNode.Literal) == 1) ? [item] : inner;
    }

    private static IEnumerable<ElementPlan> Elements(ImmutableArray<PatternNode> items)
    {
        for (int index = 0; index < items.Length;)
        {
            int first = index;
            while (index < items.Length && items[index] is PatternNode.Literal)
                index++;
            if (index > first)
            {
                ImmutableArray<PatternNode> run = items[first..index];
                yield return new(ElementKind.Literal, new PatternNode.Sequence(run, run[0].Span.To(run[^1].Span)));
            }
            else
            {
                index++;
                yield return new(KindOf(items[first]), items[first]);
            }
        }
    }

    private static ElementKind KindOf(PatternNode node) => node switch
    {
        PatternNode.CharacterClass => ElementKind.Class,
        PatternNode.Repetition { Body: PatternNode.Literal or PatternNode.CharacterClass } => ElementKind.Class,
        _ => ElementKind.Group,
    };
}
