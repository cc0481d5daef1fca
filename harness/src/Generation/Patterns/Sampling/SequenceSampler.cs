using System.Buffers;

namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>Draws members of one sequence.</summary>
internal sealed class SequenceSampler
{
    private const int MaxPlans = 8;

    // Each plan lets another element take up the slack, so that now the region, now the account gets long.
    private readonly ImmutableArray<(int Absorber, LengthPlan Plan)> _plans;
    private readonly ImmutableArray<ImmutableArray<int>> _landmarks;

    internal SequenceSampler(PatternSequence sequence)
    {
        Sequence = sequence;
        HasSpice = sequence.Elements.Any(element => element.Walker.HasSpice)
            && !sequence.Elements.Any(element => element.Walker.NeedsAstral);
        ImmutableArray<PatternElement> elements = sequence.Elements;
        _landmarks = [.. elements.Select(LandmarksOf)];
        int[] elastic = [.. elements.Where(element => element.IsElastic).Select(element => element.Index)
            .OrderByDescending(sequence.StretchOrder.IndexOf).Take(MaxPlans)];
        _plans = elastic.Length == 0
            ? [(-1, sequence.Plan)]
            : [.. elastic.Select(absorber => (absorber, new LengthPlan(
                sequence.Lengths, sequence.StretchOrder.Where(index => index != absorber).Append(absorber), sequence.Range.Max)))];
    }

    internal PatternSequence Sequence { get; }

    /// <summary>Whether astral characters may be strewn in.</summary>
    internal bool HasSpice { get; }

    internal PatternSample Draw(int length, IChooser chooser, bool spiced)
    {
        ImmutableArray<PatternElement> elements = Sequence.Elements;
        int[] lengths = new int[elements.Length];
        Share(length, lengths, chooser);
        char[] buffer = ArrayPool<char>.Shared.Rent(Math.Max(length, 1));
        int start = 0;
        for (int index = 0; index < lengths.Length; index++)
        {
            Span<char> part = buffer.AsSpan(start, lengths[index]);
            if (elements[index].Kind == ElementKind.Literal)
                Sequence.Plain[index].CopyTo(part);
            else
                elements[index].Walker.Fill(part, chooser, spiced);
            start += lengths[index];
        }

        PatternSample sample = new(Sequence, new(buffer, 0, length), System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(lengths));
        ArrayPool<char>.Shared.Return(buffer);
        return sample;
    }

    private void Share(int total, Span<int> lengths, IChooser chooser)
    {
        (int absorber, LengthPlan plan) = _plans[_plans.Length == 1 ? 0 : chooser.Next(_plans.Length)];
        bool even = _plans.Length > 1 && chooser.Next(8) == 0;
        int open = total;
        for (int index = 0; index < lengths.Length; index++)
        {
            PatternElement element = Sequence.Elements[index];
            lengths[index] = !element.IsElastic ? element.MinLength
                : index == absorber ? 0
                : even ? chooser.Next(Math.Max(open, 1))
                : Wish(element, chooser);
            open -= lengths[index];
        }

        plan.Distribute(total, lengths);
    }

    private int Wish(PatternElement element, IChooser chooser) => chooser.Next(8) switch
    {
        0 => element.MinLength,
        < 4 => element.MinLength + chooser.Next(12),
        _ => _landmarks[element.Index][chooser.Next(_landmarks[element.Index].Length)],
    };

    private ImmutableArray<int> LandmarksOf(PatternElement element) =>
    [
        Sequence.Plain[element.Index].Length,
        .. element.Words.Select(word => word.Length).Where(element.HasLength),
        .. element.IsBounded ? new[] { element.MinLength, element.MaxLength } : [],
    ];
}
