using System.Globalization;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Campaign.Phases;
using ConformanceHarness.Contract.Linearizability;
using ConformanceHarness.Generation.Sequences;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign.States;

/// <summary>Runs races, and holds each history to the model; a bad one is shown as its fewest calls, with how often it came.</summary>
internal sealed class RacePhase(RunState run, StateWork work, RaceRunner runner, Races races, bool repeatable)
{
    private const int RateSample = 20;
    // A race of two that shows in one of thirty runs escapes two hundred of them 1 time in 800.
    private const int TriesOfLeast = 200;
    private const int Tries = 10;
    private const int MostTries = 120;
    private static readonly string Words = "answers as if the calls had come one after the other";

    private readonly Dictionary<FindingKey, (SequenceTrial Trial, ImmutableArray<ConcurrentCall> Bad, long Count)> _bad = [];
    private long _ran;

    public async Task RunAsync(long count, Func<long, SequenceCase> at, CancellationToken ct)
    {
        try
        {
            for (var n = 0L; n < count && work.Cut is null && !work.IsLate(n, count); n++)
            {
                ct.ThrowIfCancellationRequested();
                await OneAsync(n, await runner.RunAsync(at(n), ct).ConfigureAwait(false)).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
        }
        foreach (var (key, (trial, bad, many)) in _bad)
            if (work.IsSelected(key) && !IsExplained(bad, many)) await LookIntoAsync(key, trial, bad, many, ct).ConfigureAwait(false);
    }

    private async ValueTask OneAsync(long number, SequenceTrial trial)
    {
        var bad = trial.NoReset is null ? LinearizabilityChecker.Smallest(RaceRunner.History(trial)) : [];
        var key = bad.IsEmpty ? default : Blame(bad);
        var departures = trial.Symptoms.Select(pair => (pair.Place, Key: new FindingKey(pair.Symptom.Clause, pair.Symptom.Slug)))
            .Concat(bad.IsEmpty ? [] : [(bad[^1].Number - 1, key)]).ToList();
        if (!await work.JudgedAsync(number, trial, Shown, departures).ConfigureAwait(false)) return;
        _ran++;
        if (!bad.IsEmpty) _bad[key] = _bad.TryGetValue(key, out var known)
            ? (known.Bad.Length <= bad.Length ? known with { Count = known.Count + 1 } : (trial, bad, known.Count + 1)) : (trial, bad, 1);
    }

    private async ValueTask LookIntoAsync(FindingKey key, SequenceTrial trial, ImmutableArray<ConcurrentCall> bad, long count, CancellationToken ct)
    {
        var rate = (double)count / _ran;
        try
        {
            if (repeatable && !trial.Case.Acts.IsEmpty && await SmallerAsync(key, trial, bad, ct).ConfigureAwait(false) is var (smaller, of)) (trial, bad) = (smaller, of);
            if (repeatable) rate = await RateAsync(key, trial.Case, ct).ConfigureAwait(false) is var sampled and > 0 ? sampled : rate;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
        }
        var places = bad.Select(call => call.Number - 1).ToList();
        var actual = string.Join("; ", bad.Select(call => string.Create(CultureInfo.InvariantCulture, $"caller {call.Caller} {(call.Answer == CallAnswer.Accepted ? "accepted" : "refused")}")));
        await work.FoundAsync(key, trial, places, new(key.Clause, key.Symptom, Words, actual), count, rate < 1 ? rate : null).ConfigureAwait(false);
    }

    // What a sequence shows too takes no race: a second holder accepted, or a refusal of what was free.
    private bool IsExplained(ImmutableArray<ConcurrentCall> bad, long count)
    {
        var told = bad.Any(call => call.Answer == CallAnswer.Accepted) ? [new FindingKey(Shown[0], "accepted")] : Refusing.Select(clause => new FindingKey(clause, "refused"));
        foreach (var known in told.Where(run.Findings.Holds))
        {
            run.Findings.Count(known, count);
            return true;
        }
        return false;
    }

    // Only the calls that do not go together, made at once; else without whatever call is not needed.
    private async ValueTask<(SequenceTrial, ImmutableArray<ConcurrentCall>)?> SmallerAsync(FindingKey key, SequenceTrial trial, ImmutableArray<ConcurrentCall> bad, CancellationToken ct)
    {
        if (await ShowsAsync(key, races.Only(trial.Case, bad.Select(call => call.Number - 1).Order()), TriesOfLeast, ct).ConfigureAwait(false) is { } least) return least;
        (SequenceTrial Trial, ImmutableArray<ConcurrentCall> Bad)? smallest = null;
        var tries = 0;
        for (var i = trial.Case.Steps.Length - 1; i >= 0 && tries < MostTries; i--, tries += Tries)
        {
            var race = smallest?.Trial.Case ?? trial.Case;
            if (race.Steps.Length > 2 && i < race.Steps.Length
                && await ShowsAsync(key, races.Only(race, Enumerable.Range(0, race.Steps.Length).Where(place => place != i)), Tries, ct).ConfigureAwait(false) is { } less) smallest = less;
        }
        return smallest;
    }

    private async ValueTask<(SequenceTrial, ImmutableArray<ConcurrentCall>)?> ShowsAsync(FindingKey key, SequenceCase race, int tries, CancellationToken ct)
    {
        for (var i = 0; i < tries && work.Over is null; i++)
        {
            var tried = await runner.RunAsync(race, ct).ConfigureAwait(false);
            if (work.Ends(tried)) return null;
            if (LinearizabilityChecker.Smallest(RaceRunner.History(tried)) is { IsEmpty: false } still && Blame(still) == key) return (tried, still);
        }
        return null;
    }

    private async ValueTask<double> RateAsync(FindingKey key, SequenceCase race, CancellationToken ct)
    {
        var (ran, hits) = (0, 0);
        for (; ran < RateSample && work.Over is null; ran++)
        {
            var trial = await runner.RunAsync(race, ct).ConfigureAwait(false);
            if (work.Ends(trial)) break;
            if (LinearizabilityChecker.Smallest(RaceRunner.History(trial)) is { IsEmpty: false } bad && Blame(bad) == key) hits++;
        }
        return ran == 0 ? 0 : (double)hits / ran;
    }

    private IEnumerable<ClauseId> Refusing => run.Specification.Rules.Sequences.Values
        .Concat(run.Specification.Rules.Scenarios.Where(scenario => scenario.Accepts).Select(scenario => scenario.Clause)).Append(run.Specification.Ids.WellFormed);

    private ImmutableArray<ClauseId> Shown => [run.Specification.Rules.Exclusive!.Clause, run.Specification.Rules.Sequences.GetValueOrDefault(SequenceRule.Linearizable, run.Specification.Rules.Exclusive.Clause)];

    private FindingKey Blame(ImmutableArray<ConcurrentCall> bad) =>
        bad.Where(call => call.Answer == CallAnswer.Accepted).Select(call => call.Claim.Holder).Distinct().Count() > 1
            ? new(Shown[0], "two-holders") : new(Shown[1], "not-linearizable");
}
