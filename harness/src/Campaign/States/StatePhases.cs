using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Phases;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.State;
using ConformanceHarness.Generation.Sequences;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign.States;

/// <summary>
/// The phases about state: sequences, then races. With a reset they begin at the start each time; without one every
/// resource that nothing was asked for yet is used once.
/// </summary>
internal sealed class StatePhases
{
    private const int CarefulSequences = 20;
    private const int MostCallers = 8;
    private const int ReplayedRaces = 20;

    private readonly RunState _run;
    private readonly TargetPlan _target;
    private readonly string _world;
    private readonly CallSender _sender;
    private readonly StateReader _reader;

    public StatePhases(RunState run, TargetPlan target, string world)
    {
        (_run, _target, _world) = (run, target, world);
        _sender = new CallSender(target.Stateful ?? target.Exchanger, new Judge(run.Specification), run.Time);
        _reader = new StateReader(run.Specification, target.Bindings);
    }

    public long Requests => _sender.Requests;

    private string? _cut;

    /// <summary>Why the target cannot be judged any more, or null.</summary>
    public string? Gone { get; private set; }

    public async Task RunAsync(CancellationToken ct)
    {
        if ((_run.Options.Replay is not null && _run.Options.ReplaySteps is null) || !IsAsked) return;
        if (SequenceAlphabet.Of(_run.Specification, _target.Bindings) is not { } alphabet) return;
        if (_run.Options.Careful && !_target.Bindings.Consumable.Contains(alphabet.Pool)) return;
        if (_run.Options.ReplaySteps is { } replayed)
        {
            await ReplayAsync(replayed, alphabet, ct).ConfigureAwait(false);
            return;
        }
        var factory = new SequenceFactory(_run.Specification, _run.Kit.Plain, alphabet);
        var callers = Math.Clamp(_run.Options.Concurrency, 2, MostCallers);
        var fresh = alphabet.Resources.RemoveAt(0);
        var raced = fresh.Where(alphabet.Contested.Contains).TakeLast(fresh.Length / 2).ToImmutableArray();
        fresh = fresh.RemoveRange(raced);
        var sequences = new Sequences(factory);
        var races = new Races(factory, callers);
        var seed = _run.Options.Seed;

        Func<long, SequenceCase> once = n => Once(factory, fresh[(int)n], (int)n), any = n => sequences.At(seed, n);
        var plan = _target.Reset is null ? (Count: (long)fresh.Length, At: once)
            : (Count: _run.Options.Careful ? Math.Min(CarefulSequences, _run.Options.Sequences) : _run.Options.Sequences, At: any);
        await PhaseAsync("sequences", plan.Count, work => Sequences(work, alphabet).RunAsync(plan.Count, plan.At, sequences.Shrink, ct), ct).ConfigureAwait(false);

        if (_run.Options.Careful || alphabet.Contested.IsEmpty || _cut is not null) return;
        plan = _target.Reset is null
            ? (raced.Length, n => races.Fresh(raced[(int)n], callers))
            : (_run.Options.Races, n => races.At(seed, n));
        await PhaseAsync("races", plan.Count, work => Races(work, races).RunAsync(plan.Count, plan.At, ct), ct).ConfigureAwait(false);
        if (_target.Reset is { } reset && Gone is null && !ct.IsCancellationRequested) await reset.ResetAsync(ct).ConfigureAwait(false);
    }

    // A race tells only sometimes; a sequence each time.
    private async Task ReplayAsync(SequenceCase replayed, SequenceAlphabet alphabet, CancellationToken ct)
    {
        var race = !replayed.Callers.IsEmpty;
        var times = race && _target.Reset is not null ? ReplayedRaces : 1;
        await PhaseAsync("replay", times, work => race
            ? Races(work, new Races(new SequenceFactory(_run.Specification, _run.Kit.Plain, alphabet), MostCallers)).RunAsync(times, _ => replayed, ct)
            : Sequences(work, alphabet).RunAsync(1, _ => replayed, _ => [], ct), ct).ConfigureAwait(false);
    }

    private SequencePhase Sequences(StateWork work, SequenceAlphabet alphabet) => new(
        _run, work, new SequenceRunner(_sender, _reader, _target.Reset, _run.Time), new SequenceClauses(_run.Specification, alphabet), _target.Reset is not null);

    private RacePhase Races(StateWork work, Races races) => new(_run, work, new RaceRunner(_sender, _reader, _target.Reset, _run.Time), races, _target.Reset is not null);

    // Whether any clause about state was asked for, or one that every answer is held to.
    private bool IsAsked => _run.Options.ClauseGlob is not { } glob || _run.Specification.Rules.Sequences.Values
        .Concat(_run.Specification.Rules.Scenarios.Select(scenario => scenario.Clause)).Concat([ProtocolClauses.NoServerFault, ProtocolClauses.Answers]).Any(clause => ClauseCatalogue.Matches(glob, clause));

    private async Task PhaseAsync(string name, long count, Func<StateWork, Task> send, CancellationToken ct)
    {
        if (count == 0 || _sender.Patience.Over is not null || ct.IsCancellationRequested) return;
        var began = _run.Time.GetTimestamp();
        var (requests, cases) = (_sender.Requests, _run.Tallies.Cases);
        await _run.TellAsync(new PhaseStarted(name, _world, (int)count)).ConfigureAwait(false);
        var work = new StateWork(_run, _target, _sender.Patience, name, _world);
        await send(work).ConfigureAwait(false);
        (Gone, _cut) = (work.Gone, work.Cut);
        var cut = Gone ?? work.Cut ?? (ct.IsCancellationRequested ? "time was up" : null);
        if (work.Cut is { } problem) _run.Notes.Add($"{name} ended early: {problem}");
        await _run.TellAsync(new PhaseEnded(name, _world, _run.Tallies.Cases - cases, _sender.Requests - requests, _run.Time.GetElapsedTime(began).TotalMilliseconds, cut)).ConfigureAwait(false);
    }

    // All that one resource can show once: a call that changes nothing, the first holder, a second one.
    private static SequenceCase Once(SequenceFactory factory, string resource, int turn)
    {
        var alphabet = factory.Alphabet;
        var holders = alphabet.HoldersOf(resource);
        Act take = new Act.Take(holders[(turn + 1) % holders.Length], resource), second = new Act.Take(holders[(turn + 2) % holders.Length], resource);
        var declined = alphabet.DeclinedFor(resource).FirstOrDefault();
        return factory.Make(turn % 2 == 0 && declined is not null ? [declined, take, second] : [take, second, second]);
    }
}
