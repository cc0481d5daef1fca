using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.Probing;

/// <summary>
/// Finds out whether a target is there, whether everything well-formed exists on it, and whether it looks at what a
/// name says. Majorities decide, so that one fault does not pass for a disposition.
/// </summary>
internal sealed class Prober(Specification specification, PlainValues plain, FeatureBook book, TargetPlan target, bool careful, TimeProvider time)
{
    private const int Plain = 5;
    private const int Implausible = 7;
    private const ulong FarFromExamples = 40_000;

    private readonly TrialRunner _runner = new(specification, target.Exchanger, new TargetKnowledge { World = World.Closed }, time);

    public long Requests => _runner.Requests;

    public async ValueTask<ProbeResult> ProbeAsync(ulong seed, CancellationToken ct)
    {
        var known = TargetKnowledge.FromBindings(specification, target.Bindings).ToImmutableArray();
        var closed = new TargetKnowledge { World = World.Closed, Known = known };
        if (careful)
            return await ClosedAsync(closed, "a remote target is taken for a closed world", ct).ConfigureAwait(false);

        var factory = new CaseFactory(Baseline.Fresh(specification, plain), specification.Ids);
        var accepted = 0;
        for (var i = 0UL; i < Plain; i++)
        {
            var trial = await _runner.RunAsync(factory.Make(FarFromExamples + (seed % 1000) + (i * 37), []), ct).ConfigureAwait(false);
            if (NoWay(trial) is { } reason) return new(null, reason);
            if (trial.Judgement!.Class == AnswerClass.Accepted) accepted++;
        }
        var world = target.World ?? (accepted > Plain / 2 ? World.Open : World.Closed);
        var how = target.World is null ? $"{accepted} of {Plain} plain well-formed requests were accepted" : "as given";
        return world == World.Open
            ? await OpenAsync(factory, how, ct).ConfigureAwait(false)
            : await ClosedAsync(closed, how, ct).ConfigureAwait(false);
    }

    private async ValueTask<ProbeResult> OpenAsync(CaseFactory factory, string how, CancellationToken ct)
    {
        _runner.Knowledge = new TargetKnowledge { World = World.Open, Declines = Implausibility.Form | Implausibility.Owner };
        var doubtful = Boundaries.Of(book, factory)
            .Where(@case => @case.Intent == Intent.Accept && _runner.Expect(@case) is Expectation.AcceptOrDecline).ToLookup(_runner.Doubt);
        var declines = Implausibility.None;
        foreach (var doubt in new[] { Implausibility.Form, Implausibility.Owner })
            if (await DeclinesAsync([.. doubtful[doubt].Take(Implausible)], ct).ConfigureAwait(false)) declines |= doubt;
        var memory = specification.Rules.Exclusive is { } exclusive ? await new MemoryProbe(specification, plain, exclusive, _runner).ProbeAsync(ct).ConfigureAwait(false) : default;
        return new(new TargetKnowledge { World = World.Open, Declines = declines, Remembers = memory.Remembers, Repeatable = !memory.DeclinesRepetition },
            $"open world: {how}" + (declines == Implausibility.None ? "" : "; what could not exist is declined")
                + (memory.Remembers ? "; who took a resource is remembered" : "") + (memory.DeclinesRepetition ? "; a repetition by the same caller is declined" : ""));
    }

    private async ValueTask<bool> DeclinesAsync(IReadOnlyCollection<Case> cases, CancellationToken ct)
    {
        var declined = 0;
        foreach (var @case in cases)
        {
            var trial = await _runner.RunAsync(@case, ct).ConfigureAwait(false);
            if (trial.Judgement is { Class: AnswerClass.Refused, Symptoms.IsEmpty: true }) declined++;
        }
        return declined > cases.Count / 2;
    }

    private async ValueTask<ProbeResult> ClosedAsync(TargetKnowledge closed, string how, CancellationToken ct)
    {
        if (closed.Known.IsEmpty && !careful) closed = closed with { Known = await ExamplesAsync(ct).ConfigureAwait(false) };
        if (closed.Known.FirstOrDefault(known => known.Accepts) is not { } bound)
            return new(closed, $"closed world: {how}; nothing is bound");
        _runner.Knowledge = closed;
        var @case = new CaseFactory(Baseline.Bound(specification, plain, bound.Members), specification.Ids).Make(0, []);
        var first = await _runner.RunAsync(@case, ct).ConfigureAwait(false);
        if (NoWay(first) is { } reason) return new(null, reason);
        var second = await _runner.RunAsync(@case, ct).ConfigureAwait(false);
        var repeatable = first.Judgement!.Class != AnswerClass.Accepted || second.Judgement!.Class != AnswerClass.Refused;
        return new(closed with { Repeatable = repeatable },
            $"closed world: {how}; {closed.Known.Length} inputs are bound" + (repeatable ? "" : "; a repetition by the same caller is declined"));
    }

    // Emulators are often filled with the documentation's own examples.
    private async ValueTask<ImmutableArray<KnownInput>> ExamplesAsync(CancellationToken ct)
    {
        var found = ImmutableArray.CreateBuilder<KnownInput>();
        foreach (var example in Examples.Inputs(specification.Operation))
        {
            var members = example.EnumerateObject().Where(member => member.Value.ValueKind == System.Text.Json.JsonValueKind.String)
                .ToImmutableSortedDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal);
            var @case = new CaseFactory(Baseline.Bound(specification, plain, members), specification.Ids).Make(0, []);
            var trial = await _runner.RunAsync(@case, ct).ConfigureAwait(false);
            if (trial.Judgement?.Class == AnswerClass.Accepted) found.Add(new(specification.Ids.WellFormed, members, Accepts: true));
        }
        return found.ToImmutable();
    }

    private static string? NoWay(Trial trial) => trial switch
    {
        { Fault: { } fault } => fault,
        { Judgement.Class: AnswerClass.Unreachable, Exchange.Outcome: TransportFailure failure } => $"the endpoint cannot be reached: {failure.Detail}",
        { Judgement.Class: AnswerClass.NotAuthenticated } =>
            $"the endpoint asks for a signature ({trial.Judgement.ErrorType}): give --region, and credentials in the environment or by --profile",
        { Exchange.Outcome: TransportFailure { Kind: FailureKind.Timeout } failure } => $"the endpoint does not answer: {failure.Detail}",
        _ => null,
    };
}
