using ConformanceHarness.Campaign.Contracts;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Campaign.Phases;
using ConformanceHarness.Campaign.Probing;
using ConformanceHarness.Campaign.RawHttp;
using ConformanceHarness.Campaign.States;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Bytes;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.HttpCases;
using ConformanceHarness.Generation.WireCases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Campaign;

/// <summary>The phases of one target: probe, what is bound, boundaries, wire, HTTP itself, bytes, fuzz.</summary>
internal sealed class TargetRun(RunState run, TargetPlan target)
{
    private const int TwiceEvery = 16;
    private const int BytesShare = 4;
    private const int MostStrangers = 64;
    private const string WireName = "wire";
    private const ulong RawFirst = 400_000;

    private readonly SeenResources _seen = new(run.Specification.Rules.Exclusive);
    private readonly SuspicionBook _probed = new(run.Specification);

    /// <summary>Requests sent to the target.</summary>
    public long Requests { get; private set; }

    /// <summary>The world it was held to; null when it could not be probed.</summary>
    public World? World { get; private set; }

    /// <summary>How many answers to named cases differ from their snapshots.</summary>
    public int DifferentSnapshots { get; private set; }

    /// <summary>Why the target cannot be judged, or null.</summary>
    public string? Gone { get; private set; }

    /// <summary>Why a phase without which there is no verdict ended early, or null.</summary>
    public string? Cut { get; private set; }

    public async Task RunAsync(CancellationToken ct)
    {
        if (await ProbeAsync(ct).ConfigureAwait(false) is not { } knowledge) return;
        World = knowledge.World;
        var runner = new TrialRunner(run.Specification, target.Exchanger, knowledge, _seen, run.Time)
        {
            MayRemember = knowledge is { World: Contract.Targets.World.Open } and not { Remembers: false, Repeatable: true },
        };
        var phases = new PhaseRunner(run, target, runner, ViewMaker.Word(knowledge.World));
        if (!target.Contracts.IsEmpty && run.Options is { Replay: null, ClauseGlob: null })
        {
            var contracts = new ContractPhase(run, phases, runner, ViewMaker.Word(knowledge.World));
            await contracts.RunAsync([.. target.Contracts.Select(named => Told(named, knowledge))], run.Options.AcceptSnapshots, _probed, ct).ConfigureAwait(false);
            (DifferentSnapshots, Gone, Cut) = (contracts.Different, contracts.Gone, contracts.Cut);
            if (Gone is not null) await phases.KeepAsync(_probed).ConfigureAwait(false);
        }
        foreach (var phase in Phases(knowledge, new CaseSelection(run.Specification, run.Options, runner, made => IsSpared(made, knowledge))))
        {
            if (ct.IsCancellationRequested && phase.Needed) Cut ??= "time was up";
            if (Gone is not null || ct.IsCancellationRequested) break;
            // Where a repetition is declined, what the probe saw cannot be seen again.
            var suspicions = phase.Needed && !knowledge.Repeatable ? _probed : new SuspicionBook(run.Specification);
            await phases.RunAsync(phase, suspicions, ct).ConfigureAwait(false);
            Gone = phases.Gone;
            Cut ??= phases.Cut;
            if (phase.Name == WireName && Gone is null) await HttpAsync(knowledge, ct).ConfigureAwait(false);
        }
        if (run.Options.ReplayRaw is not null && Gone is null) await HttpAsync(knowledge, ct).ConfigureAwait(false);
        if (Gone is null && !ct.IsCancellationRequested && knowledge.World == Contract.Targets.World.Closed) await StatesAsync(ViewMaker.Word(knowledge.World), ct).ConfigureAwait(false);
        Requests += runner.Requests;
    }

    // What a scenario makes of a request is known only where what it is about is bound.
    private NamedCase Told(NamedCase named, TargetKnowledge knowledge) =>
        run.Specification.Rules.Scenarios.Any(scenario => scenario.Clause == named.Case.About)
            && Known(named.Case, knowledge)?.Clause != named.Case.About
            ? named with { Case = named.Case with { HasOpinion = false } }
            : named;

    private static KnownInput? Known(Case made, TargetKnowledge knowledge) =>
        JsonText.Read(made.Request.Body) is JsonText.Object input ? knowledge.Find(input.Root) : null;

    // What a scenario sends is known to use up nothing more.
    private bool IsSpared(Case made, TargetKnowledge knowledge) =>
        Askable.IsSpared(run.Specification, target, made.Request) && !knowledge.Known.Any(known => known.Clause == made.About);

    private async Task StatesAsync(string world, CancellationToken ct)
    {
        var states = new StatePhases(run, target, world);
        await states.RunAsync(ct).ConfigureAwait(false);
        Gone = states.Gone;
        Requests += states.Requests;
    }

    private async Task HttpAsync(TargetKnowledge knowledge, CancellationToken ct)
    {
        if (target.Raw is not { } raw || run.Options.Careful) return;
        var runner = new RawRunner(run.Specification, raw, knowledge, run.Time);
        var (plain, other) = Calls(knowledge);
        var phase = new HttpPhase(run, target, runner, new RawCases(run.Specification, plain, other), ViewMaker.Word(knowledge.World));
        await phase.RunAsync(ct).ConfigureAwait(false);
        Gone = phase.Gone;
        Requests += runner.Requests;
    }

    // Two calls whose answers can be told apart: of what is bound where that can be, else far from what other phases send.
    private (HttpRequest Plain, HttpRequest Other) Calls(TargetKnowledge knowledge)
    {
        var fresh = Askable.Sparing(run.Specification, target, Baseline.Fresh(run.Specification, run.Kit.Plain));
        var bound = knowledge is { World: Contract.Targets.World.Closed, Repeatable: true }
            ? knowledge.Known.Where(known => known.Accepts).Select(known => Baseline.Bound(run.Specification, run.Kit.Plain, known.Members).At(0).Render())
                .DistinctBy(RequestDigest.Of).Where(request => !Askable.IsSpared(run.Specification, target, request)).Take(2).ToList() : [];
        return bound is [var one, var two] ? (one, two) : (fresh.At(RawFirst).Render(), fresh.At(RawFirst + 1).Render());
    }

    private IEnumerable<Phase> Phases(TargetKnowledge knowledge, CaseSelection selection)
    {
        var ids = run.Specification.Ids;
        var bound = knowledge is { World: Contract.Targets.World.Closed, Repeatable: true } ? knowledge.Known.FirstOrDefault(known => known.Accepts) : null;
        var fresh = Askable.Sparing(run.Specification, target, Baseline.Fresh(run.Specification, run.Kit.Plain));
        var baseline = bound is null ? fresh : Baseline.Bound(run.Specification, run.Kit.Plain, bound.Members);
        var factory = new CaseFactory(baseline, ids);
        var unbound = new CaseFactory(fresh, ids);
        var stranger = bound is null ? null : Enumerable.Range(0, MostStrangers).Select(i => unbound.Make((ulong)i, [])).FirstOrDefault(made => Known(made, knowledge) is null);

        if (run.Options.ReplaySteps is not null || run.Options.ReplayRaw is not null) yield break;
        if (run.Options.Replay is { } replayed)
        {
            yield return new() { Name = "replay", Count = 1, At = _ => replayed with { HasOpinion = false }, Factory = factory, Needed = true };
            yield break;
        }
        var cases = Scenarios(knowledge).Concat(Boundaries.Of(run.Kit.Book, factory))
            .Concat(stranger is null ? [] : [stranger])
            .Where(selection.Takes).ToList();
        yield return new()
        {
            Name = "boundaries", Count = cases.Count, At = n => cases[(int)n], Factory = factory, Stranger = stranger, Needed = true,
            Twice = (n, @case) => n % TwiceEvery == 0 || @case.Intent == Intent.Either,
        };

        if (!run.Options.Wire)
        {
            yield return FuzzPhase(factory, stranger, selection);
            yield break;
        }
        var wire = WirePhase.Of(run.Specification, baseline, factory, cases.Select(made => made.Id).ToHashSet()).Where(selection.Takes).ToList();
        yield return new() { Name = WireName, Count = wire.Count, At = n => wire[(int)n], Factory = factory, Stranger = stranger, Twice = (n, _) => n % TwiceEvery == 0 };

        var bytes = new ByteFuzz(factory);
        yield return new()
        {
            Name = "bytes", Count = run.Options.Cases / BytesShare, Factory = factory, Stranger = stranger,
            At = n => bytes.At(run.Options.Seed, n) is var made && selection.Takes(made) ? made : null,
        };

        yield return FuzzPhase(factory, stranger, selection);
    }

    private Phase FuzzPhase(CaseFactory factory, Case? stranger, CaseSelection selection)
    {
        var fuzz = new Fuzz(run.Kit.Book, factory);
        return new()
        {
            Name = "fuzz", Count = run.Options.Cases, Factory = factory, Stranger = stranger, Twice = (n, _) => n % TwiceEvery == 0,
            At = n => fuzz.At(run.Options.Seed, n) is var made && selection.Takes(made) ? made : null,
        };
    }

    private async Task<TargetKnowledge?> ProbeAsync(CancellationToken ct)
    {
        var began = run.Time.GetTimestamp();
        await run.TellAsync(new PhaseStarted("probe", target.World is { } given ? ViewMaker.Word(given) : "probe", null)).ConfigureAwait(false);
        var prober = new Prober(run.Specification, run.Kit, target, _seen, run.Time);
        ProbeResult result;
        try
        {
            if (target.Reset is { } reset && await reset.ResetAsync(ct).ConfigureAwait(false) is { } problem) run.Notes.Add($"the target could not be reset before the run: {problem}");
            result = await prober.ProbeAsync(run.Options.Seed, run.Options.Careful, ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            result = new(null, "stopped before the endpoint was probed");
        }
        Requests += prober.Requests;
        var world = result.Knowledge is { } knowledge ? ViewMaker.Word(knowledge.World) : "probe";
        var phases = new PhaseRunner(run, target, new TrialRunner(run.Specification, target.Exchanger, new() { World = Contract.Targets.World.Closed }, _seen, run.Time), world);
        for (var i = 0; i < prober.Trials.Count; i++) await phases.JudgedAsync("probe", i, prober.Trials[i], _probed).ConfigureAwait(false);
        if (result.Knowledge is null)
        {
            Gone = result.Note;
            await phases.KeepAsync(_probed).ConfigureAwait(false);
        }
        else await run.TellAsync(new TargetProbed(world, result.Knowledge.Declines != Implausibility.None, result.Note)).ConfigureAwait(false);
        await run.TellAsync(new PhaseEnded("probe", world, prober.Trials.Count, prober.Requests, run.Time.GetElapsedTime(began).TotalMilliseconds, Gone)).ConfigureAwait(false);
        return result.Knowledge;
    }

    // Each known input once: its fate is what the scenario's clause is about.
    private IEnumerable<Case> Scenarios(TargetKnowledge knowledge) =>
        from known in knowledge.World == Contract.Targets.World.Closed ? knowledge.Known : []
        where !known.Accepts || knowledge.Repeatable
        let plain = new CaseFactory(Baseline.Bound(run.Specification, run.Kit.Plain, known.Members), run.Specification.Ids).Make(0, [])
        select plain with
        {
            About = known.Clause,
            Intent = known.Accepts ? Intent.Accept : Intent.Reject,
            Broken = known.Accepts ? [] : known.Breaks.IsEmpty ? [known.Clause] : known.Breaks,
            Label = string.Join(", ", run.Specification.Rules.Scenarios.Where(scenario => scenario.Clause == known.Clause)
                .SelectMany(scenario => scenario.Input.Values).Distinct()) is { Length: > 0 } names ? names : "the documentation's example",
        };
}
