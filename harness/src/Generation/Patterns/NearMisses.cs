using ConformanceHarness.Generation.Patterns.Breaking;

namespace ConformanceHarness.Generation.Patterns;

/// <summary>
/// Strings that break a pattern and nothing else: within the length range, close to a member, and taken by no reading.
/// Each is proved by running the automaton of every reading over it.
/// </summary>
public sealed class NearMisses
{
    private const int MaxTries = 32;
    private readonly PatternReadings _readings;
    private readonly Lazy<ImmutableArray<NearMiss>> _candidates;
    private readonly Lazy<ImmutableArray<NearMiss>> _misses;

    /// <summary>Prepares the near misses of a constraint.</summary>
    /// <param name="readings">The constraint as its sources write it.</param>
    public NearMisses(PatternReadings readings)
    {
        _readings = readings;
        // What one source alone offers has near misses that no source takes.
        _candidates = new(() => [.. readings.Others.Prepend(readings.Primary).SelectMany(EditEnumerator.Enumerate).DistinctBy(miss => miss.Text)]);
        _misses = new(() => [.. _candidates.Value.Where(miss => readings.Judge(miss.Text) == Agreement.None)]);
    }

    /// <summary>All that there is, one edit of each element in turn; none at all when the pattern takes everything.</summary>
    /// <returns>The near misses, in a fixed order.</returns>
    public ImmutableArray<NearMiss> Enumerate() => _misses.Value;

    /// <summary>A member by chance with one edit by chance.</summary>
    /// <param name="chooser">The chance.</param>
    /// <returns>The near miss, one of <see cref="Enumerate"/> when no edit led out of the language, or null when there is none at all.</returns>
    public NearMiss? Random(IChooser chooser)
    {
        for (int tries = 0; tries < MaxTries; tries++)
        {
            NearMiss miss = ChanceEdit.Apply(_readings.Primary.Sample(chooser), chooser);
            if (_readings.Primary.HasLengthEitherWay(miss.Text) && miss.Text.IsWellFormed() && _readings.Judge(miss.Text) == Agreement.None)
                return miss;
        }

        return Enumerate() is { IsEmpty: false } misses ? misses[chooser.Next(misses.Length)] : null;
    }

    /// <summary>Strings about which the readings disagree, so that either answer is right: text before a pattern without <c>^</c>, a choice that one source has.</summary>
    /// <returns>The strings, in a fixed order, with what they are.</returns>
    public IEnumerable<NearMiss> Ambiguous()
    {
        IEnumerable<NearMiss> covers = _readings.Others.Prepend(_readings.Primary).SelectMany(language => language.Cover()
            .Select(cover => new NearMiss(cover.Sample.Text, NearMissKind.NotOffered, cover.Element, $"{cover.Label}, by '{language.Pattern.Source}'")));
        return covers.Concat(_candidates.Value)
            .Where(candidate => _readings.Primary.HasLengthEitherWay(candidate.Text) && _readings.Judge(candidate.Text) == Agreement.Some)
            .DistinctBy(candidate => candidate.Text);
    }
}
