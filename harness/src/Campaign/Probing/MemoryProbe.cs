using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign.Probing;

/// <summary>Finds out whether an open world remembers who took a resource: one holder asks twice, then another asks.</summary>
internal sealed class MemoryProbe(Specification specification, PlainValues plain, Exclusive rule, TrialRunner runner)
{
    private const ulong One = 71_003;
    private const ulong Other = 71_017;

    public async ValueTask<(bool Remembers, bool DeclinesRepetition)> ProbeAsync(CancellationToken ct)
    {
        if (plain.Input(One).Find(rule.Resource) is not { } resource) return default;
        var first = await ClassAsync(One, resource, ct).ConfigureAwait(false);
        var again = await ClassAsync(One, resource, ct).ConfigureAwait(false);
        var second = await ClassAsync(Other, resource, ct).ConfigureAwait(false);
        return first == AnswerClass.Accepted ? (second == AnswerClass.Refused, again == AnswerClass.Refused) : default;
    }

    private async ValueTask<AnswerClass?> ClassAsync(ulong holder, JsonValue resource, CancellationToken ct)
    {
        var draft = Draft.Of(specification.Operation, plain.Input(holder).With(rule.Resource, resource));
        var @case = new CaseFactory(new("plain", _ => draft), specification.Ids).Make(0, []);
        return (await runner.RunAsync(@case, ct).ConfigureAwait(false)).Judgement?.Class;
    }
}
