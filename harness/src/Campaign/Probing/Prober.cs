using System.Text.Json;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.Probing;

/// <summary>
/// Finds out whether a target is there, whether everything well-formed exists on it, and what it declines because it
/// could not exist. Majorities decide, so that one fault does not pass for a disposition.
/// </summary>
internal sealed class Prober(Specification specification, CaseKit kit, TargetPlan target, SeenResources seen, TimeProvider time)
{
    private const int Plain = 4;
    private const int Doubtful = 7;
    private const int MostHangs = 4;
    private const ulong FarFromCases = 1_000_000;

    private readonly TrialRunner _runner = new(specification, target.Exchanger, new TargetKnowledge { World = World.Closed }, seen, time);
    private readonly List<Trial> _trials = [];
    private readonly Patience _patience = new(MostHangs);

    public long Requests => _runner.Requests;

    /// <summary>What was sent, for the tallies.</summary>
    public IReadOnlyList<Trial> Trials => _trials;

    public async ValueTask<ProbeResult> ProbeAsync(ulong seed, bool careful, CancellationToken ct)
    {
        var closed = new TargetKnowledge { World = World.Closed, Known = Askable.Of(specification, target, careful) };
        if (careful) return await ClosedAsync(closed, "a remote target is taken for a closed world", examples: false, ct).ConfigureAwait(false);

        var factory = new CaseFactory(Baseline.Fresh(specification, kit.Plain), specification.Ids);
        var vote = new WorldVote();
        foreach (var @case in PlainRequests(factory, FarFromCases + (seed % 1000)))
        {
            var trial = await SendAsync(@case, ct).ConfigureAwait(false);
            if (NoWay(trial) is { } reason) return new(null, reason);
            if (IsSilent(trial) && await IsDeafAsync(factory, ct).ConfigureAwait(false)) return new(null, $"the endpoint does not answer: {Detail(trial)}");
            vote.Count(trial.Judgement!);
            if (_patience.Over is not null) break;
        }
        var how = target.World is null ? $"{vote.Accepted} of {vote.Sent} plain well-formed requests were accepted, {vote.Declined} declined" : "as given";
        return (target.World ?? vote.World) == World.Open
            ? await OpenAsync(factory, how, ct).ConfigureAwait(false)
            : await ClosedAsync(closed, how, closed.Known.IsEmpty, ct).ConfigureAwait(false);
    }

    // Some with their members the other way round: a server that wants an order is faulty, not closed.
    private IEnumerable<Case> PlainRequests(CaseFactory factory, ulong from)
    {
        var reversed = kit.Book.Sources.SelectMany(source => source.Boundaries).First(feature => feature.Clause == ProtocolClauses.MemberOrder);
        for (var i = 0UL; i < Plain; i++) yield return factory.Make(from + i, []);
        for (var i = 0UL; i < Plain; i++) yield return factory.Make(from + Plain + i, [reversed]);
    }

    private async ValueTask<ProbeResult> OpenAsync(CaseFactory factory, string how, CancellationToken ct)
    {
        _runner.Knowledge = new TargetKnowledge { World = World.Open, Declines = Implausibility.Any };
        var doubtful = Boundaries.Of(kit.Book, factory)
            .Where(@case => @case.Intent == Intent.Accept && _runner.Expect(@case) is Expectation.AcceptOrDecline).ToLookup(_runner.Doubt);
        var declines = Implausibility.None;
        foreach (var doubt in new[] { Implausibility.Form, Implausibility.Partition, Implausibility.Region, Implausibility.Account })
            if (await AreDeclinedAsync([.. doubtful[doubt].Take(Doubtful)], ct).ConfigureAwait(false)) declines |= doubt;
        var memory = specification.Rules.Exclusive is { } exclusive && _patience.Over is null
            ? await new MemoryProbe(specification, kit.Plain, exclusive, _runner).ProbeAsync(ct).ConfigureAwait(false) : default;
        return new(new TargetKnowledge { World = World.Open, Declines = declines, Remembers = memory.Remembers, Repeatable = !memory.DeclinesRepetition },
            how + (declines == Implausibility.None ? "" : "; what could not exist is declined")
                + (memory.Remembers ? "; who took a resource is remembered" : "") + (memory.DeclinesRepetition ? "; a repetition by the same caller is declined" : ""));
    }

    private async ValueTask<bool> AreDeclinedAsync(IReadOnlyCollection<Case> cases, CancellationToken ct)
    {
        var declined = 0;
        foreach (var @case in cases.TakeWhile(_ => _patience.Over is null))
            if ((await SendAsync(@case, ct).ConfigureAwait(false)).Judgement is { Class: AnswerClass.Refused, Symptoms.IsEmpty: true }) declined++;
        return declined > cases.Count / 2;
    }

    private async ValueTask<ProbeResult> ClosedAsync(TargetKnowledge closed, string how, bool examples, CancellationToken ct)
    {
        if (examples) closed = closed with { Known = await ExamplesAsync(ct).ConfigureAwait(false) };
        if (closed.Known.FirstOrDefault(known => known.Accepts) is not { } bound)
            return new(closed, $"{how}; nothing is bound");
        _runner.Knowledge = closed;
        var @case = new CaseFactory(Baseline.Bound(specification, kit.Plain, bound.Members), specification.Ids).Make(0, []);
        var first = examples ? _trials[^1] : await SendAsync(@case, ct).ConfigureAwait(false);
        if (NoWay(first) is { } reason) return new(null, reason);
        if (Askable.Once(specification, target)) return new(closed with { Repeatable = false }, $"{how}; {closed.Known.Length} inputs are bound, of which each is used up once");
        _runner.Knowledge = closed with { Repeatable = false };
        var second = await SendAsync(@case, ct).ConfigureAwait(false);
        var repeatable = first.Judgement!.Class != AnswerClass.Accepted || second.Judgement!.Class != AnswerClass.Refused;
        return new(closed with { Repeatable = repeatable },
            $"{how}; {closed.Known.Length} inputs are {(examples ? "the documentation's examples" : "bound")}" + (repeatable ? "" : "; a repetition by the same caller is declined"));
    }

    // Emulators are often filled with the documentation's own examples.
    private async ValueTask<ImmutableArray<KnownInput>> ExamplesAsync(CancellationToken ct)
    {
        foreach (var example in Examples.Inputs(specification.Operation).TakeWhile(_ => _patience.Over is null))
        {
            var members = example.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String)
                .ToImmutableSortedDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal);
            var @case = new CaseFactory(Baseline.Bound(specification, kit.Plain, members), specification.Ids).Make(0, []);
            if ((await SendAsync(@case, ct).ConfigureAwait(false)).Judgement?.Class == AnswerClass.Accepted)
                return [new(specification.Ids.WellFormed, members, Accepts: true)];
        }
        return [];
    }

    private async ValueTask<Trial> SendAsync(Case @case, CancellationToken ct)
    {
        var trial = (await _runner.RunAsync(@case, ct).ConfigureAwait(false)).Kept();
        _patience.Note(trial);
        _trials.Add(trial);
        return trial;
    }

    /// <summary>Whether even a request for an unknown operation gets no answer.</summary>
    private async ValueTask<bool> IsDeafAsync(CaseFactory factory, CancellationToken ct)
    {
        var unknown = kit.Book.Sources.SelectMany(source => source.Boundaries).First(feature => feature.Clause == ProtocolClauses.TargetUnknown);
        return (await SendAsync(factory.Make(0, [unknown]), ct).ConfigureAwait(false)).Exchange?.Outcome is not Response;
    }

    private static bool IsSilent(Trial trial) => trial.Judgement?.Class == AnswerClass.Broken;

    private static string Detail(Trial trial) => trial.Exchange?.Outcome is TransportFailure failure ? failure.Detail : "";

    private static string? NoWay(Trial trial) => trial switch
    {
        { Judgement.Class: AnswerClass.Unreachable } => $"the endpoint cannot be reached: {Detail(trial)}",
        { Judgement.Class: AnswerClass.NotAuthenticated } =>
            $"the endpoint asks for a signature ({trial.Judgement.ErrorType}): give --region, and credentials in the environment or by --profile",
        _ => null,
    };
}
