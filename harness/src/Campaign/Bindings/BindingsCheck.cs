using System.Runtime.CompilerServices;
using ConformanceHarness.Campaign.Probing;
using ConformanceHarness.Campaign.States;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;

namespace ConformanceHarness.Campaign.Bindings;

/// <summary>Tries what a bindings file says at its target: the reset, then every scenario whose names are bound.</summary>
public sealed class BindingsCheck(Specification specification, TargetPlan target, bool careful, TimeProvider time)
{
    private readonly CallSender _sender = new(target.Stateful ?? target.Exchanger, new Judge(specification), time);
    private readonly ExpectationReader _reader = new(specification);
    private readonly PlainValues _plain = new(specification);

    /// <summary>A line for each thing tried.</summary>
    /// <param name="ct">Ends the sending.</param>
    public async IAsyncEnumerable<BindingLine> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        if (target.Reset is null) yield return new("reset", null, "none named: each consumable value can be used once");
        else yield return await ResetAsync(target.Reset, ct).ConfigureAwait(false);
        var knowledge = new TargetKnowledge { World = World.Closed, Known = Askable.Of(specification, target, careful) };
        foreach (var scenario in specification.Rules.Scenarios)
        {
            var what = scenario.Clause.Value.Split('/')[^1];
            if (knowledge.Known.FirstOrDefault(known => known.Clause == scenario.Clause) is { } known)
                yield return await TryAsync(what, known, knowledge, ct).ConfigureAwait(false);
            else if (scenario.Bindings.Where(name => target.Bindings[name].IsEmpty).ToList() is { Count: > 0 } missing)
                yield return new(what, null, $"needs {string.Join(", ", missing)}");
            else
                yield return new(what, null, "not sent: nothing may be used up for it, or no such value can be derived");
        }
        if (target.Reset is not null) await target.Reset.ResetAsync(ct).ConfigureAwait(false);
    }

    private static async ValueTask<BindingLine> ResetAsync(Resets.ITargetReset reset, CancellationToken ct) =>
        await reset.ResetAsync(ct).ConfigureAwait(false) is { } problem ? new("reset", false, problem) : new("reset", true, "works");

    private async ValueTask<BindingLine> TryAsync(string what, KnownInput known, TargetKnowledge knowledge, CancellationToken ct)
    {
        var request = Baseline.Bound(specification, _plain, known.Members).At(0).Render();
        var (exchange, judgement, _) = await _sender.SendAsync(request, _reader.Read(request, knowledge), ct).ConfigureAwait(false);
        var came = $"{ViewMaker.Answer(exchange.Outcome)}{(judgement.ErrorType is { } type ? $" {type}" : "")}";
        return judgement.Class is AnswerClass.Accepted or AnswerClass.Refused
            ? new(what, known.Accepts == (judgement.Class == AnswerClass.Accepted), $"{(known.Accepts ? "accepted" : "refused")} expected, {came} came: {string.Join(", ", known.Members.Values)}")
            : new(what, false, came);
    }
}

/// <summary>What came of one thing a bindings file says.</summary>
/// <param name="What">The thing: <c>reset</c>, or the last word of a clause.</param>
/// <param name="Works">Whether it is as the file says; null where it was not tried.</param>
/// <param name="Note">Why, in words; may hold hostile text.</param>
public sealed record BindingLine(string What, bool? Works, string Note);
