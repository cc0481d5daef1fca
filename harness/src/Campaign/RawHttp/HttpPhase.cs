using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Campaign.Phases;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Generation.HttpCases;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign.RawHttp;

/// <summary>
/// The phase about HTTP itself: every named case of raw bytes once, most of them at the same time, since most of the
/// time is waiting. What departs is sent again alone before it is told.
/// </summary>
internal sealed class HttpPhase(RunState run, TargetPlan target, RawRunner runner, RawCases cases, string world)
{
    private const int MostHangs = 12;
    private const int MostHangsLookedInto = 4;

    private readonly Patience _patience = new(MostHangs);
    private readonly Patience _looking = new(MostHangsLookedInto);
    private readonly Dictionary<FindingKey, (RawTrial Trial, Symptom Symptom, long Count)> _suspicions = [];

    /// <summary>Why the target cannot be judged any more, or null.</summary>
    public string? Gone => _patience.Gone ?? _looking.Gone;

    /// <summary>Sends what was asked for.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var replayed = run.Options.ReplayRaw;
        var selected = replayed is not null ? [replayed] : cases.All(target.Address.Authority).Where(IsSelected).ToList();
        if (selected.Count == 0 || ct.IsCancellationRequested) return;
        var began = run.Time.GetTimestamp();
        var judged = run.Tallies.Cases;
        var name = replayed is null ? "http" : "replay";
        await run.TellAsync(new PhaseStarted(name, world, selected.Count)).ConfigureAwait(false);
        var cut = replayed is null ? await ControlAsync(ct).ConfigureAwait(false) : null;
        if (cut is null)
        {
            await SendAsync(name, selected, ct).ConfigureAwait(false);
            foreach (var (key, (trial, symptom, count)) in _suspicions.OrderBy(entry => entry.Key.Clause.Value, StringComparer.Ordinal).ThenBy(entry => entry.Key.Symptom, StringComparer.Ordinal))
                await FoundAsync(key, trial, symptom, count, ct).ConfigureAwait(false);
            cut = Gone ?? _patience.Over ?? (ct.IsCancellationRequested ? "time was up" : null);
        }
        await run.TellAsync(new PhaseEnded(name, world, run.Tallies.Cases - judged, runner.Requests, run.Time.GetElapsedTime(began).TotalMilliseconds, cut)).ConfigureAwait(false);
    }

    // Where a plain call does not get its own answer, nobody can say of an odd one whether it does.
    private async ValueTask<string?> ControlAsync(CancellationToken ct)
    {
        try
        {
            var plain = await runner.RunAsync(cases.Control(target.Address.Authority), ct).ConfigureAwait(false);
            _patience.Note(plain.Exchange.Outcome, plain.Judgement);
            if (plain.Judgement is { Symptoms.IsEmpty: true, Class: AnswerClass.Accepted or AnswerClass.Refused }) return null;
            run.HttpSkipped = $"a plain unsigned call over a raw connection did not get the answer it must: {ViewMaker.Of(plain.Exchange.Outcome).Summary}";
            return run.HttpSkipped;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return "time was up";
        }
    }

    private async Task SendAsync(string phase, List<RawCase> selected, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await foreach (var (number, trial) in OrderedExecution.RunAsync(selected.Count, n => selected[(int)n], Send, TargetPlan.RawAtOnce, stop.Token).ConfigureAwait(false))
            await JudgedAsync(phase, (int)number, trial).ConfigureAwait(false);

        async ValueTask<RawTrial> Send(long number, RawCase one, CancellationToken token)
        {
            var trial = await runner.RunAsync(one, token).ConfigureAwait(false);
            _patience.Note(trial.Exchange.Outcome, trial.Judgement);
            if (_patience.Over is not null) await stop.CancelAsync().ConfigureAwait(false);
            return trial;
        }
    }

    private async ValueTask JudgedAsync(string phase, int number, RawTrial trial)
    {
        var judgement = trial.Judgement;
        if (judgement.Class == AnswerClass.Unreachable) return;
        if (!judgement.Graded.IsEmpty)
            run.Tallies.Add(IsRecorded(trial) ? trial.Case.About : ProtocolClauses.Answers, judgement.Graded, trial.Throttled, gradedAcceptance: false);
        await run.TellAsync(new CaseJudged
        {
            Index = number,
            Phase = phase,
            Case = trial.Case.Id,
            Label = trial.Case.Label,
            Clause = trial.Case.About.Value,
            Intent = "either",
            Verdict = judgement.Graded.IsEmpty ? "ungraded" : judgement.Symptoms.IsEmpty ? "passed" : "failed",
            Answer = ViewMaker.Answer(trial.Exchange.Outcome),
            Milliseconds = Math.Round(trial.Exchange.Elapsed.TotalMilliseconds, 3),
            Graded = [.. judgement.Graded.Select(clause => clause.Value)],
            Departures = [.. judgement.Symptoms.Select(symptom => new DepartureView(symptom.Clause.Value, symptom.Slug))],
        }).ConfigureAwait(false);
        foreach (var symptom in judgement.Symptoms) Suspect(trial, symptom);
    }

    // Of what shows the same, that with the fewest bytes says it best.
    private void Suspect(RawTrial trial, Symptom symptom)
    {
        var key = new FindingKey(symptom.Clause, symptom.Slug);
        if (run.Options.ClauseGlob is { } glob && !ClauseCatalogue.Matches(glob, key.Clause)) return;
        if (!_suspicions.TryGetValue(key, out var known)) _suspicions[key] = (trial, symptom, 1);
        else _suspicions[key] = Size(trial) < Size(known.Trial) ? (trial, symptom, known.Count + 1) : known with { Count = known.Count + 1 };
    }

    private async ValueTask FoundAsync(FindingKey key, RawTrial trial, Symptom symptom, long count, CancellationToken ct)
    {
        double? rate = null;
        try
        {
            rate = await RateAsync(key, trial, ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Time is up for looking into it, not for telling it.
        }
        var finding = RawViews.Finding(target, key, trial, symptom, count, rate, world);
        await run.TellAsync(new FindingMade(FindingViews.Of(run.Specification, run.Options, target, run.Findings.Add(finding)))).ConfigureAwait(false);
    }

    private async ValueTask<double?> RateAsync(FindingKey key, RawTrial trial, CancellationToken ct)
    {
        var (sent, hits) = await Repetition.CountAsync(AgainAsync, () => _looking.Over is not null).ConfigureAwait(false);
        // The first time counts too: what never shows again did show once.
        return hits == sent ? null : (double)Math.Max(1, hits) / (sent + (hits == 0 ? 1 : 0));

        async ValueTask<bool?> AgainAsync()
        {
            var again = await runner.RunAsync(trial.Case, ct).ConfigureAwait(false);
            _looking.Note(again.Exchange.Outcome, again.Judgement);
            return _looking.Gone is not null ? null : again.Judgement.Symptoms.Any(symptom => new FindingKey(symptom.Clause, symptom.Slug) == key);
        }
    }

    private bool IsSelected(RawCase made) => run.Options.ClauseGlob is not { } glob
        || new[] { made.About, ProtocolClauses.Answers, ProtocolClauses.NoServerFault, ProtocolClauses.NoRedirect, ProtocolClauses.BoundedBody }.Any(clause => ClauseCatalogue.Matches(glob, clause));

    // A case that is only recorded says nothing of a clause that is judged.
    private bool IsRecorded(RawTrial trial) => trial.Demand.Binds || run.Specification.Catalogue.StrengthOf(trial.Case.About) == Strength.Observe;

    private static long Size(RawTrial trial) => trial.Case.Request.Chunks.Sum(chunk => (long)chunk.Bytes.Length);
}
