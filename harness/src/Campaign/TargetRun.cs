using System.Threading.Channels;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Campaign.Probing;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign;

/// <summary>The phases of one target: probe, scenarios of what is bound, boundaries, fuzz.</summary>
internal sealed class TargetRun
{
    private const int MostHangs = 20;
    private const int TwiceEvery = 16;

    private readonly Specification _specification;
    private readonly CampaignOptions _options;
    private readonly TargetPlan _target;
    private readonly Tallies _tallies;
    private readonly FindingBook _findings;
    private readonly ChannelWriter<CampaignEvent> _events;
    private readonly TimeProvider _time;
    private readonly CaseKit _kit;
    private readonly SeenResources _seen;
    private readonly SuspicionBook _probed;
    private readonly PlainValues _plain;
    private readonly FeatureBook _book;
    private TrialRunner? _runner;

    public TargetRun(
        Specification specification, CampaignOptions options, TargetPlan target, CaseKit kit, Tallies tallies, FindingBook findings,
        ChannelWriter<CampaignEvent> events, TimeProvider time)
    {
        (_specification, _options, _target, _tallies, _findings, _events, _time) = (specification, options, target, tallies, findings, events, time);
        (_kit, _plain, _book) = (kit, kit.Plain, kit.Book);
        _probed = new SuspicionBook(specification);
        _seen = new SeenResources(specification.Rules.Exclusive);
    }

    /// <summary>Requests sent to the target.</summary>
    public long Requests { get; private set; }

    /// <summary>The world it was held to; null when it could not be probed.</summary>
    public World? World { get; private set; }

    /// <summary>Why the target cannot be judged, or null.</summary>
    public string? Gone { get; private set; }

    /// <summary>Why a phase without which there is no verdict ended early, or null.</summary>
    public string? Cut { get; private set; }

    public async Task RunAsync(CancellationToken ct)
    {
        if (await ProbeAsync(ct).ConfigureAwait(false) is not { } knowledge) return;
        World = knowledge.World;
        _runner = new TrialRunner(_specification, _target.Exchanger, knowledge, _seen, _time)
        {
            MayRemember = knowledge is { World: Contract.Targets.World.Open } and not { Remembers: false, Repeatable: true },
        };
        var bound = knowledge is { World: Contract.Targets.World.Closed, Repeatable: true } ? knowledge.Known.FirstOrDefault(known => known.Accepts) : null;
        var fresh = Baseline.Fresh(_specification, _plain);
        var baseline = bound is null ? fresh : Baseline.Bound(_specification, _plain, bound.Members);
        var factory = new CaseFactory(baseline, _specification.Ids);

        var fixedCases = Scenarios(knowledge).Concat(Boundaries.Of(_book, factory))
            .Concat(bound is null ? [] : [new CaseFactory(fresh, _specification.Ids).Make(0, [])])
            .Where(Selected).ToList();
        await PhaseAsync("boundaries", fixedCases.Count, n => fixedCases[(int)n], factory, needed: true, ct).ConfigureAwait(false);
        if (Gone is not null || ct.IsCancellationRequested) return;

        var fuzz = new Fuzz(_book, factory);
        await PhaseAsync("fuzz", _options.Cases, n => fuzz.At(_options.Seed, n) is var made && Selected(made) ? made : null, factory, needed: false, ct).ConfigureAwait(false);
    }

    private async Task<TargetKnowledge?> ProbeAsync(CancellationToken ct)
    {
        var began = _time.GetTimestamp();
        await TellAsync(new PhaseStarted("probe", _target.World is { } given ? ViewMaker.Word(given) : "probe", null)).ConfigureAwait(false);
        var prober = new Prober(_specification, _kit, _target, _seen, _time);
        ProbeResult result;
        try
        {
            result = await prober.ProbeAsync(_options.Seed, _options.Careful, ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            result = new(null, "stopped before the endpoint was probed");
        }
        Requests += prober.Requests;
        for (var i = 0; i < prober.Trials.Count; i++) await JudgedAsync("probe", i, prober.Trials[i], _probed).ConfigureAwait(false);
        var world = result.Knowledge is { } knowledge ? ViewMaker.Word(knowledge.World) : "probe";
        if (result.Knowledge is null) Gone = result.Note;
        else await TellAsync(new TargetProbed(world, result.Knowledge.Declines != Implausibility.None, result.Note)).ConfigureAwait(false);
        await TellAsync(new PhaseEnded("probe", world, prober.Trials.Count, prober.Requests, _time.GetElapsedTime(began).TotalMilliseconds, Gone)).ConfigureAwait(false);
        return result.Knowledge;
    }

    // Each known input once: its fate is what the scenario's clause is about.
    private IEnumerable<Case> Scenarios(TargetKnowledge knowledge) =>
        from known in knowledge.World == Contract.Targets.World.Closed ? knowledge.Known : []
        where !known.Accepts || knowledge.Repeatable
        let plain = new CaseFactory(Baseline.Bound(_specification, _plain, known.Members), _specification.Ids).Make(0, [])
        select plain with
        {
            About = known.Clause,
            Intent = known.Accepts ? Intent.Accept : Intent.Reject,
            Label = string.Join(", ", _specification.Rules.Scenarios.Where(scenario => scenario.Clause == known.Clause)
                .SelectMany(scenario => scenario.Input.Values).Distinct()) is { Length: > 0 } names ? names : "the documentation's example",
        };

    private bool Selected(Case @case)
    {
        if (_options.ClauseGlob is { } glob && !ClauseCatalogue.Matches(glob, @case.About) && !MatchesAnswer(glob, @case)) return false;
        if (!_options.Careful) return true;
        var expectation = _runner!.Expect(@case);
        return expectation is Expectation.Refuse or Expectation.Accept;
    }

    // Clauses about answers have no cases of their own: every accepted (or refused) case grades them.
    private bool MatchesAnswer(string glob, Case @case) => _specification.Catalogue.All.Any(clause =>
        ClauseCatalogue.Matches(glob, clause.Id) && (clause.Id.Value.Contains("/output/", StringComparison.Ordinal) || clause.Id.Value.Contains("/response/", StringComparison.Ordinal)
            ? @case.Intent == Intent.Accept
            : clause.Id.Value.Contains("/errors/", StringComparison.Ordinal) ? @case.Intent == Intent.Reject
            : clause.Id.Value.Contains("/robustness/", StringComparison.Ordinal) || clause.Id == ProtocolClauses.Consistency));

    private async Task PhaseAsync(string phase, long count, Func<long, Case?> at, CaseFactory factory, bool needed, CancellationToken ct)
    {
        var world = ViewMaker.Word(World!.Value);
        var began = _time.GetTimestamp();
        var before = (_runner!.Requests, _tallies.Cases);
        await TellAsync(new PhaseStarted(phase, world, (int)Math.Min(int.MaxValue, count))).ConfigureAwait(false);
        var suspicions = needed ? _probed : new SuspicionBook(_specification);
        string? cut = null;
        var hangs = 0;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await foreach (var (number, trial) in OrderedExecution.RunAsync(count, at, RunAsync, _options.Concurrency, stop.Token).ConfigureAwait(false))
        {
            await JudgedAsync(phase, number, trial, suspicions).ConfigureAwait(false);
            if (trial.Judgement?.Class == AnswerClass.Unreachable) Gone ??= $"the endpoint went away: {trial.Judgement.Symptoms.FirstOrDefault()?.Actual ?? ViewMaker.Answer(trial.Exchange!.Outcome)}";
            if (trial.Exchange?.Outcome is Wire.TransportFailure { Kind: Wire.FailureKind.Timeout } && ++hangs == MostHangs)
                cut = $"{MostHangs} requests got no answer in time";
            if (Gone is not null || cut is not null) await stop.CancelAsync().ConfigureAwait(false);
        }
        if (ct.IsCancellationRequested) cut ??= "time was up";
        if (Gone is null) await InvestigateAsync(suspicions, factory, world, ct).ConfigureAwait(false);
        if (needed) Cut ??= cut;
        var requests = _runner.Requests - before.Requests;
        Requests += requests;
        await TellAsync(new PhaseEnded(phase, world, _tallies.Cases - before.Cases, requests, _time.GetElapsedTime(began).TotalMilliseconds, Gone ?? cut)).ConfigureAwait(false);
    }

    private ValueTask<Trial> RunAsync(long number, Case @case, CancellationToken ct) =>
        number % TwiceEvery == 0 ? _runner!.RunTwiceAsync(@case, ct) : _runner!.RunAsync(@case, ct);

    private async ValueTask JudgedAsync(string phase, long number, Trial trial, SuspicionBook suspicions)
    {
        _tallies.Add(trial);
        if (trial.Fault is { } fault)
        {
            await TellAsync(new HarnessFaulted(fault, ViewMaker.Of(trial.Case))).ConfigureAwait(false);
            return;
        }
        var judgement = trial.Judgement!;
        if (judgement.Class != AnswerClass.Unreachable) suspicions.Add(trial);
        await TellAsync(new CaseJudged
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
            Departures = [.. judgement.Symptoms.Select(symptom => new DepartureView(Blame.Of(_specification, trial.Case, symptom).Clause.Value, symptom.Slug))],
        }).ConfigureAwait(false);
    }

    private async Task InvestigateAsync(SuspicionBook suspicions, CaseFactory factory, string world, CancellationToken ct)
    {
        var investigator = new Investigator(_specification, _kit, factory, _runner!, world);
        foreach (var suspicion in suspicions.SimplestFirst)
        {
            if (_options.ClauseGlob is { } glob && !ClauseCatalogue.Matches(glob, Blame.Of(_specification, suspicion.Trial.Case, suspicion.Symptom).Clause)) continue;
            if (_findings.Explains(suspicion)) continue;
            Finding finding;
            try
            {
                finding = await investigator.InvestigateAsync(suspicion, _tallies.Graded(suspicion.Symptom.Clause), ct).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                finding = new(Blame.Of(_specification, suspicion.Trial.Case, suspicion.Symptom), suspicion.Trial, suspicion.Symptom, suspicion.Count, null, world);
            }
            if (_findings.Implies(finding)) continue;
            await TellAsync(new FindingMade(FindingViews.Of(_specification, _options, _target, _findings.Add(finding)))).ConfigureAwait(false);
        }
    }

    private ValueTask TellAsync(CampaignEvent happened) => _events.WriteAsync(happened, CancellationToken.None);
}
