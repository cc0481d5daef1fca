using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Campaign.Phases;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Generation.Sequences;

namespace ConformanceHarness.Campaign.States;

/// <summary>Runs sequences, and makes of each departure the smallest sequence that shows it.</summary>
internal sealed class SequencePhase(RunState run, StateWork work, SequenceRunner runner, SequenceClauses clauses, bool repeatable)
{
    private const int MostSteps = 200;

    private readonly Dictionary<FindingKey, (SequenceTrial Trial, Symptom Symptom, long Count)> _suspicions = [];

    public async Task RunAsync(long count, Func<long, SequenceCase> at, Func<SequenceCase, IEnumerable<SequenceCase>> shrink, CancellationToken ct)
    {
        try
        {
            for (var n = 0L; n < count && work.Cut is null && !work.IsLate(n, count); n++)
            {
                ct.ThrowIfCancellationRequested();
                await OneAsync(n, at(n), ct).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
        }
        foreach (var (key, (trial, symptom, many)) in _suspicions)
            await LookIntoAsync(key, trial, symptom, many, shrink, ct).ConfigureAwait(false);
    }

    private async ValueTask OneAsync(long number, SequenceCase @case, CancellationToken ct)
    {
        var trial = await runner.RunAsync(@case, ct).ConfigureAwait(false);
        var departures = trial.Symptoms.Select(pair => (pair.Place, pair.Symptom, Key: Blame(number, trial, pair.Place, pair.Symptom))).ToList();
        var shown = Enumerable.Range(0, trial.Steps.Length).SelectMany(place => clauses.Shown(trial, place)).ToList();
        if (!await work.JudgedAsync(number, trial, shown, [.. departures.Select(departure => (departure.Place, departure.Key))]).ConfigureAwait(false)) return;
        foreach (var (place, symptom, key) in departures)
            _suspicions[key] = _suspicions.TryGetValue(key, out var known) ? known with { Count = known.Count + 1 }
                : (trial with { Steps = trial.Steps[..(place + 1)] }, symptom, 1);
        // Without a start to go back to no other sequence means what it says.
        if (departures.Any(departure => departure.Key.Clause == clauses.Reset)) work.Stop("the reset does not bring back the start");
    }

    // The first sequence asks for what was given before the reset: that it is not free now is the reset's doing.
    private FindingKey Blame(long number, SequenceTrial trial, int place, Symptom symptom) =>
        number == 0 && repeatable && trial.Case.HasOpinion && place == 0 && clauses.Reset is { } reset && symptom.Clause == run.Specification.Ids.WellFormed
        && !run.Findings.Holds(new(symptom.Clause, symptom.Slug)) ? new(reset, symptom.Slug) : clauses.Blame(trial, place, symptom);

    private async ValueTask LookIntoAsync(FindingKey key, SequenceTrial trial, Symptom symptom, long count, Func<SequenceCase, IEnumerable<SequenceCase>> shrink, CancellationToken ct)
    {
        if (IsKnown(key, symptom, count)) return;
        double? rate = null;
        try
        {
            if (repeatable && work.Over is null && key.Clause != clauses.Reset)
            {
                trial = await ShrinkAsync(trial, symptom, shrink, ct).ConfigureAwait(false);
                rate = await RateAsync(trial, symptom, ct).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
        }
        var (place, shows) = Where(trial, symptom)!.Value;
        if (key.Clause != clauses.Reset) key = clauses.Blame(trial, place, shows);
        if (IsKnown(key, shows, count) || !work.IsSelected(key)) return;
        await work.FoundAsync(key, trial, [place], shows, count, rate).ConfigureAwait(false);
    }

    // What single requests show already needs no sequence.
    private bool IsKnown(FindingKey key, Symptom symptom, long count)
    {
        foreach (var known in new[] { key, new(symptom.Clause, symptom.Slug) })
        {
            if (!run.Findings.Holds(known)) continue;
            run.Findings.Count(known, count);
            return true;
        }
        return false;
    }

    private async ValueTask<SequenceTrial> ShrinkAsync(SequenceTrial smallest, Symptom symptom, Func<SequenceCase, IEnumerable<SequenceCase>> shrink, CancellationToken ct)
    {
        var steps = 0;
        for (var improved = true; improved && steps < MostSteps;)
        {
            improved = false;
            foreach (var candidate in shrink(smallest.Case).Where(made => IsSmaller(made, smallest.Case)))
            {
                if (++steps > MostSteps || work.Over is not null) return smallest;
                var trial = await runner.RunAsync(candidate, ct).ConfigureAwait(false);
                if (work.Ends(trial) && Where(trial, symptom) is null) return smallest;
                if (Where(trial, symptom) is not var (place, _)) continue;
                (smallest, improved) = (trial with { Steps = trial.Steps[..(place + 1)] }, true);
                break;
            }
        }
        return smallest;
    }

    // Fewer steps; of as many, those that come first in writing: an order in which no shrinking goes round.
    private static bool IsSmaller(SequenceCase made, SequenceCase than) =>
        made.Steps.Length < than.Steps.Length || (made.Steps.Length == than.Steps.Length && string.CompareOrdinal(Text(made), Text(than)) < 0);

    private static string Text(SequenceCase @case) => string.Join('\n', @case.Acts);

    private async ValueTask<double?> RateAsync(SequenceTrial trial, Symptom symptom, CancellationToken ct)
    {
        var (sent, hits) = await Repetition.CountAsync(AgainAsync, () => work.Over is not null).ConfigureAwait(false);
        return hits == sent ? null : (double)hits / sent;

        async ValueTask<bool?> AgainAsync()
        {
            var again = await runner.RunAsync(trial.Case, ct).ConfigureAwait(false);
            return Where(again, symptom) is not null ? true : work.Ends(again) ? null : false;
        }
    }

    private static (int Place, Symptom Symptom)? Where(SequenceTrial trial, Symptom symptom)
    {
        if (trial.Fault is not null || trial.NoReset is not null) return null;
        foreach (var (place, other) in trial.Symptoms)
            if (other.Clause == symptom.Clause && other.Slug == symptom.Slug) return (place, other);
        return null;
    }
}
