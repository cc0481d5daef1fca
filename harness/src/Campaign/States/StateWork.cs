using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Campaign.Phases;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Sequences;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.States;

/// <summary>What sequences and races tell alike: judgements, findings, and where the phase has to end.</summary>
internal sealed class StateWork(RunState run, TargetPlan target, Patience patience, string phase, string world)
{
    // Calls go one after another, and a slow endpoint would take its users' patience with it.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly long _began = run.Time.GetTimestamp();
    private string? _stopped;
    private string? _noReset;

    /// <summary>Why the target cannot be judged any more, or null.</summary>
    public string? Gone => patience.Gone;

    /// <summary>Why nothing can be learnt by another trial, or null.</summary>
    public string? Over => _noReset ?? patience.Over;

    /// <summary>Why the phase has to end, or null.</summary>
    public string? Cut => _stopped ?? Over;

    /// <summary>Ends the phase.</summary>
    public void Stop(string why) => _stopped ??= why;

    /// <summary>Whether the phase has taken its time after so many trials, which is said.</summary>
    public bool IsLate(long trials, long planned)
    {
        if (run.Time.GetElapsedTime(_began) < Longest) return false;
        run.Notes.Add($"{phase} ended after {Longest.TotalSeconds} seconds, with {trials} of {planned} run: the endpoint is slow");
        return true;
    }

    /// <summary>Whether nothing can be learnt by another trial after <paramref name="trial"/>.</summary>
    public bool Ends(SequenceTrial trial)
    {
        if (trial.NoReset is { } problem) _noReset ??= $"the reset failed: {problem}";
        return Over is not null;
    }

    /// <summary>Counts and tells a trial; false when nothing can be made of it.</summary>
    public async ValueTask<bool> JudgedAsync(long number, SequenceTrial trial, IReadOnlyCollection<ClauseId> shown, IReadOnlyCollection<(int Place, FindingKey Key)> departures)
    {
        if (trial.Fault is { } fault)
        {
            run.Tallies.AddFault();
            await run.TellAsync(new HarnessFaulted(fault, SequenceViews.Of(trial.Case))).ConfigureAwait(false);
            return false;
        }
        Ends(trial);
        if (trial.NoReset is not null || trial.IsUnreachable) return false;
        var judgements = trial.Steps.Select(step => step.Judgement).OfType<Judgement>().ToList();
        var graded = judgements.SelectMany(judgement => judgement.Graded).Concat(shown).Distinct().ToList();
        run.Tallies.Add(trial.Case.About, graded, trial.Throttled, judgements.Any(judgement => judgement.GradedAcceptance));
        await run.TellAsync(new CaseJudged
        {
            Index = (int)number,
            Phase = phase,
            Case = trial.Case.Id,
            Label = trial.Case.Label,
            Clause = trial.Case.About.Value,
            Intent = "either",
            Verdict = departures.Count > 0 ? "failed" : graded.Count == 0 ? "ungraded" : "passed",
            Answer = string.Join(", ", trial.Steps.Select(step => step.Exchange is { } exchange ? ViewMaker.Answer(exchange.Outcome) : "reset")),
            ErrorType = judgements.Select(judgement => judgement.ErrorType).LastOrDefault(type => type is not null),
            Milliseconds = Math.Round(trial.Steps.Select(step => step.Ended).DefaultIfEmpty().Max().TotalMilliseconds, 3),
            Graded = [.. graded.Select(clause => clause.Value)],
            Departures = [.. departures.Select(departure => new DepartureView(departure.Key.Clause.Value, departure.Key.Symptom)).Distinct()],
        }).ConfigureAwait(false);
        return true;
    }

    /// <summary>Tells a finding with its steps.</summary>
    public async ValueTask FoundAsync(FindingKey key, SequenceTrial trial, IReadOnlyCollection<int> places, Symptom symptom, long count, double? rate)
    {
        var step = trial.Steps[places.Max()];
        if (target.Reset is null) symptom = symptom with { Actual = symptom.Actual + " (not tried again: there is no reset)" };
        var call = (SequenceStep.Call)step.Step;
        var made = Case.Of(key.Clause, call.Intent, trial.Case.Label, (HttpRequest)step.Exchange!.Request) with { Id = trial.Case.Id };
        var finding = new Finding(key, new Trial(made, step.Allowed!, step.Exchange, step.Judgement, null), symptom, count, rate, world)
        {
            Steps = SequenceViews.Of(trial, places),
            Shell = SequenceViews.Shell(target.Address, trial.Case, target.Reset),
        };
        await run.TellAsync(new FindingMade(FindingViews.Of(run.Specification, run.Options, target, run.Findings.Add(finding)))).ConfigureAwait(false);
    }

    /// <summary>Whether findings about that clause were asked for.</summary>
    public bool IsSelected(FindingKey key) => run.Options.ClauseGlob is not { } glob || ClauseCatalogue.Matches(glob, key.Clause);
}
