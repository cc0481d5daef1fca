using ConformanceHarness.Generation.Patterns.Sampling;

namespace ConformanceHarness.Generation.Patterns;

/// <summary>One branch of a pattern from start to end: elements, one after the other.</summary>
public sealed class PatternSequence
{
    internal PatternSequence(int index, string source, ImmutableArray<PatternElement> elements, LengthRange range)
    {
        Index = index;
        Source = source;
        Elements = elements;
        Range = range;
        Lengths = [.. elements.Select(element => element.Walker.Lengths)];

        // The widest class takes up slack first, the later of two: an account rather than a partition.
        StretchOrder = [.. elements
            .OrderBy(element => element.Kind == ElementKind.Class)
            .ThenBy(element => element.MaxLength - element.MinLength)
            .ThenBy(element => element.Index)
            .Select(element => element.Index)];
        Plan = new(Lengths, StretchOrder, range.Max);
        Plain = Plan.Totals.IsEmpty ? [] : PlainForm.Of(this);
    }

    private PatternSequence(PatternSequence other, ImmutableArray<string> plain)
    {
        (Index, Source, Elements, Range, Lengths, StretchOrder, Plan) =
            (other.Index, other.Source, other.Elements, other.Range, other.Lengths, other.StretchOrder, other.Plan);
        Plain = plain;
    }

    /// <summary>Its place among the pattern's branches, from 0.</summary>
    public int Index { get; }

    /// <summary>Its text in the pattern.</summary>
    public string Source { get; }

    /// <summary>Its elements, in order.</summary>
    public ImmutableArray<PatternElement> Elements { get; }

    internal LengthRange Range { get; }

    internal ImmutableArray<LengthSet> Lengths { get; }

    /// <summary>The elements from the stiffest to the one that takes up slack.</summary>
    internal ImmutableArray<int> StretchOrder { get; }

    internal LengthPlan Plan { get; }

    /// <summary>The segments of the plain member: what stays while one element varies.</summary>
    internal ImmutableArray<string> Plain { get; }

    /// <summary>Whether it has a member of a length within the range.</summary>
    internal bool HasLength(int length) => Range.Contains(length) && Plan.Totals.Contains(length);

    internal PatternSequence WithPlain(ImmutableArray<string> plain) => new(this, plain);

    internal PatternSample PlainSample() => PatternSample.Of(this, Plain);
}
