using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign.Phases;

/// <summary>Sends a phase's cases to one target, tells each judgement, and looks into what departs.</summary>
internal sealed class PhaseRunner(RunState run, TargetPlan target, TrialRunner runner, string world)
{
    private const int MostHangs = 20;
    private const int MostHangsLookedInto = 6;

    // One for all phases: what it is spent on is a finding by then.
    private readonly Patience _looking = new(MostHangsLookedInto);

    /// <summary>Why the target cannot be judged any more, or null.</summary>
    public string? Gone { get; private set; }

    /// <summary>Why a phase without which there is no verdict ended early, or null.</summary>
    public string? Cut { get; private set; }

    public async Task RunAsync(Phase phase, SuspicionBook suspicions, CancellationToken ct)
    {
        var began = run.Time.GetTimestamp();
        var (requests, cases) = (runner.Requests, run.Tallies.Cases);
        await run.TellAsync(new PhaseStarted(phase.Name, world, (int)Math.Min(int.MaxValue, phase.Count))).ConfigureAwait(false);
        var cut = await SendAsync(phase, suspicions, ct).ConfigureAwait(false);
        if (Gone is not null) await KeepAsync(suspicions).ConfigureAwait(false);
        else await InvestigateAsync(suspicions, phase, ct).ConfigureAwait(false);
        if (phase.Needed) Cut ??= cut;
        await run.TellAsync(new PhaseEnded(phase.Name, world, run.Tallies.Cases - cases, runner.Requests - requests,
            run.Time.GetElapsedTime(began).TotalMilliseconds, Gone ?? cut)).ConfigureAwait(false);
    }

    /// <summary>Counts and tells one trial.</summary>
    public async ValueTask JudgedAsync(string phase, long number, Trial trial, SuspicionBook suspicions)
    {
        run.Tallies.Add(trial);
        if (trial.Fault is { } fault)
        {
            await run.TellAsync(new HarnessFaulted(fault, ViewMaker.Of(trial.Case))).ConfigureAwait(false);
            return;
        }
        var judgement = trial.Judgement!;
        if (judgement.Class != AnswerClass.Unreachable) suspicions.Add(trial.Kept());
        await run.TellAsync(new CaseJudged
        {
            Index = (int)number,
            Phase = phase,
            Case = trial.Case.Id,
            Label = trial.Case.Label,
            Clause = trial.Case.About.Value,
            Intent = ViewMaker.Word(trial.Case.Intent),
            Verdict = judgement.Graded.IsEmpty ? "ungraded" : judgement.Symptoms.IsEmpty ? "passed" : "failed",
            Answer = ViewMaker.Answer(trial.Exchange!.Outcome),
            ErrorType = judgement.ErrorType,
            Milliseconds = Math.Round(trial.Exchange.Elapsed.TotalMilliseconds, 3),
            Graded = [.. judgement.Graded.Select(clause => clause.Value)],
            Departures = [.. judgement.Symptoms.Select(symptom => new DepartureView(Blame.Of(run.Specification, trial.Case, symptom).Clause.Value, symptom.Slug))],
        }).ConfigureAwait(false);
    }

    /// <summary>Makes findings of suspicions that nobody can look into any more, so that nothing judged is lost.</summary>
    public async Task KeepAsync(SuspicionBook suspicions)
    {
        foreach (var suspicion in Selected(suspicions)) await FoundAsync(AsItIs(suspicion)).ConfigureAwait(false);
    }

    private async Task<string?> SendAsync(Phase phase, SuspicionBook suspicions, CancellationToken ct)
    {
        var patience = new Patience(MostHangs);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await foreach (var (number, trial) in OrderedExecution.RunAsync(phase.Count, phase.At, Send, run.Options.Concurrency, stop.Token).ConfigureAwait(false))
        {
            await JudgedAsync(phase.Name, number, trial, suspicions).ConfigureAwait(false);
            patience.Note(trial);
            if (patience.Over is not null) await stop.CancelAsync().ConfigureAwait(false);
        }
        Gone ??= patience.Gone;
        return ct.IsCancellationRequested ? patience.Over ?? "time was up" : patience.Over;

        async ValueTask<Trial> Send(long number, Case @case, CancellationToken token) =>
            (phase.Twice(number, @case) ? await runner.RunTwiceAsync(@case, token).ConfigureAwait(false) : await runner.RunAsync(@case, token).ConfigureAwait(false)).Kept();
    }

    private async Task InvestigateAsync(SuspicionBook suspicions, Phase phase, CancellationToken ct)
    {
        var investigator = new Investigator(run.Specification, run.Kit, phase.Factory, runner, _looking, world) { Stranger = phase.Stranger };
        foreach (var suspicion in Selected(suspicions))
        {
            Finding? finding = null;
            try
            {
                if (_looking.Over is null) finding = await investigator.InvestigateAsync(suspicion, run.Tallies.Graded(suspicion.Symptom.Clause), ct).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // Time is up for looking into it, not for telling it.
            }
            Gone ??= _looking.Gone;
            await FoundAsync(finding ?? AsItIs(suspicion)).ConfigureAwait(false);
        }
    }

    private async ValueTask FoundAsync(Finding finding)
    {
        if (run.Findings.Implies(finding)) return;
        await run.TellAsync(new FindingMade(FindingViews.Of(run.Specification, run.Options, target, run.Findings.Add(finding)))).ConfigureAwait(false);
    }

    // What broke off as the target went need not break off while it is there.
    private Finding AsItIs(Suspicion suspicion) => new(
        Blame.Of(run.Specification, suspicion.Trial.Case, suspicion.Symptom), suspicion.Trial, suspicion.Symptom, suspicion.Count,
        Gone is not null && suspicion.Symptom.Clause == ProtocolClauses.Answers ? suspicion.Count / (double)Math.Max(suspicion.Count, run.Tallies.Graded(suspicion.Symptom.Clause)) : null, world);

    private IEnumerable<Suspicion> Selected(SuspicionBook suspicions) =>
        suspicions.SimplestFirst.Where(suspicion => IsSelected(suspicion) && !run.Findings.Explains(suspicion));

    private bool IsSelected(Suspicion suspicion) => run.Options.ClauseGlob is not { } glob
        || ClauseCatalogue.Matches(glob, Blame.Of(run.Specification, suspicion.Trial.Case, suspicion.Symptom).Clause);
}
