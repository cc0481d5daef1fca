namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>Draws members: first the length, then what each element gets of it, then each element's characters.</summary>
internal sealed class Sampler
{
    // Past this a long value is a test of its own and no longer the typical case.
    private const int LongLength = 2_048;
    private const int SpiceInterval = 16;

    private readonly PatternLanguage _language;
    private readonly ImmutableArray<SequenceSampler> _sequences;
    private readonly int[] _totals;
    private readonly int _typical;

    internal Sampler(PatternLanguage language)
    {
        _language = language;
        _sequences = [.. language.Sequences.Select(sequence => new SequenceSampler(sequence))];
        _totals = [.. Enumerable.Range(language.Range.Min, language.Range.Max - language.Range.Min + 1)
            .Where(length => language.Sequences.Any(sequence => sequence.HasLength(length)))];
        int found = Array.BinarySearch(_totals, language.Plain().Text.Length);
        _typical = Math.Max(found, 0);
    }

    internal PatternSample Sample(IChooser chooser) =>
        SampleOfLength(_totals[ChooseLength(chooser)], chooser) ?? _language.Plain();

    internal PatternSample? SampleOfLength(int length, IChooser chooser)
    {
        int possible = 0;
        foreach (SequenceSampler sequence in _sequences)
            possible += sequence.Sequence.HasLength(length) ? 1 : 0;
        if (possible == 0)
            return null;
        int choice = possible == 1 ? 0 : chooser.Next(possible);
        foreach (SequenceSampler sequence in _sequences)
        {
            if (sequence.Sequence.HasLength(length) && choice-- == 0)
                return Draw(sequence, length, chooser);
        }

        return null;
    }

    private PatternSample Draw(SequenceSampler sequence, int length, IChooser chooser)
    {
        if (sequence.HasSpice && chooser.Next(SpiceInterval) == 0)
        {
            PatternSample spiced = sequence.Draw(length, chooser, spiced: true);
            if (_language.MatchesEveryWay(spiced.Text) && _language.HasLengthEitherWay(spiced.Text))
                return spiced;
        }

        return sequence.Draw(length, chooser, spiced: false);
    }

    private int ChooseLength(IChooser chooser)
    {
        int last = _totals.Length - 1;
        if (last == 0)
            return 0;
        int mode = chooser.Next(16);
        bool mayBeLong = _totals[last] <= LongLength || chooser.Next(16) == 0;
        return mode switch
        {
            0 or 1 => 0,
            2 or 3 when mayBeLong => last,
            4 => chooser.Next(Math.Min(8, last + 1)),
            5 when mayBeLong => last - chooser.Next(Math.Min(8, last + 1)),
            <= 11 => Math.Clamp(_typical + chooser.Next(24) - 8, 0, last),
            _ => chooser.Next(mayBeLong ? last + 1 : Math.Min(last + 1, LongLength / 4)),
        };
    }
}
