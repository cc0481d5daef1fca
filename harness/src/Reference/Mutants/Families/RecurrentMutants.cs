using System.Globalization;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Faults that show on some calls only: each so many, from one on, or at every repetition.</summary>
internal static class RecurrentMutants
{
    public static IEnumerable<MutantDraft> Of(MutantKit kit) => [.. new[] { 20, 100, 500 }.SelectMany(n => OneIn(kit, n)), .. Later(kit), .. Repeated(kit), .. Previous(kit)];

    private static IEnumerable<MutantDraft> OneIn(MutantKit kit, int n)
    {
        var plain = new Witness([.. Enumerable.Repeat(kit.Plain, n)]);
        var broken = BrokenCall(kit) is { } call ? new Witness([.. Enumerable.Repeat(call, n)]) : plain;
        var name = kit.Specification.Operation.Name;
        MutantDraft Draft(string what, string rule, ImmutableArray<string> clauses, Func<ReferenceBehavior, Func<bool>, ReferenceBehavior> change, Witness witness) => new()
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"recurrent/1-in-{n}/{what}"), Rule = $"one in {n} {rule}", Clauses = clauses, Manner = Manner.NowAndThen, Candidates = [witness],
            Change = behavior =>
            {
                var calls = 0;
                return change(behavior, () => Interlocked.Increment(ref calls) % n == 0);
            },
        };
        yield return Draft("success-is-a-server-fault", "successes is a server fault", [ProtocolClauses.NoServerFault.Value], (behavior, due) => behavior.After<ActionStep>(_ => due() ? AnswerChanges.ServerFault : null), plain);
        yield return Draft("answer-is-a-server-fault", "requests is a server fault", [ProtocolClauses.NoServerFault.Value], (behavior, due) => behavior.First(_ => due() ? AnswerChanges.ServerFault : null), plain);
        yield return Draft("success-is-refused", "successes is called malformed", [$"{name}/accepts/*", ProtocolClauses.Consistency.Value], (behavior, due) => behavior.After<ActionStep>(_ => due() ? AnswerChanges.Malformed : null), plain);
        yield return Draft("answer-is-a-reset", "requests is a reset", [ProtocolClauses.Answers.Value], (behavior, due) => behavior with { Breaks = _ => due() ? FailureKind.Reset : null }, plain);
        yield return Draft("success-is-no-json", "outputs breaks off", [kit.Ids.OutputJson.Value], (behavior, due) => behavior.Succeeding(response => due() ? response.Of(response.Text()[..^1]) : response), plain);
        yield return Draft("refusal-is-untyped", "refusals has no type", [ProtocolClauses.ErrorsTyped.Value], (behavior, due) => behavior with { ShapeError = (_, refusal) => due() ? refusal with { Rewrite = response => response.Of("{}") } : refusal }, broken);
        yield return Draft("broken-accepted", "broken constraints is passed over", [$"{name}/input/*", ProtocolClauses.Consistency.Value], (behavior, due) => behavior.Skipped<ConstraintsStep>(_ => due()), broken);
        foreach (var echo in kit.Specification.Rules.Echoes.Take(1))
        {
            yield return Draft("output-of-another", "outputs is that of another call", [kit.Ids.Output(echo.Output, "echo").Value], (behavior, due) =>
            {
                JsonNode? kept = null;
                return behavior.Giving((_, output) =>
                {
                    var own = output[echo.Output.Value]?.DeepClone();
                    if (due() && kept is not null && !JsonNode.DeepEquals(kept, own)) output[echo.Output.Value] = kept.DeepClone();
                    kept = own;
                    return output;
                });
            }, new([.. Enumerable.Range(0, n * 2).Select(at => kit.Scenarios.IsEmpty ? kit.Plain : Varied(kit, echo, at))]));
            yield return Draft("output-absent", "outputs lacks a member", [kit.Ids.Output(echo.Output, "present").Value], (behavior, due) => behavior.Giving((_, output) =>
            {
                if (due()) output.Remove(echo.Output.Value);
                return output;
            }), plain);
        }
    }

    private static IEnumerable<MutantDraft> Later(MutantKit kit)
    {
        MutantDraft Draft(string what, string rule, ImmutableArray<string> clauses, int from, Func<ReferenceBehavior, Func<bool>, ReferenceBehavior> change, HttpRequest request) => new()
        {
            Name = $"recurrent/{what}", Rule = rule, Clauses = clauses, Manner = Manner.NowAndThen, Candidates = [new Witness([.. Enumerable.Repeat(request, from + 1)])],
            Change = behavior =>
            {
                var calls = 0;
                return change(behavior, () => Interlocked.Increment(ref calls) > from);
            },
        };
        var name = kit.Specification.Operation.Name;
        yield return Draft("fails-after-100", "every request after the hundredth is a server fault", [ProtocolClauses.NoServerFault.Value], 100, (behavior, due) => behavior.First(_ => due() ? AnswerChanges.ServerFault : null), kit.Plain);
        yield return Draft("refuses-after-200", "every success after the two hundredth is called malformed", [$"{name}/*", "aws-json/*"], 200, (behavior, due) => behavior.After<ActionStep>(_ => due() ? AnswerChanges.Malformed : null), kit.Plain);
        if (BrokenCall(kit) is { } broken)
            yield return Draft("accepts-all-after-200", "every broken constraint after the two hundredth passes", [$"{name}/input/*", "aws-json/*"], 200, (behavior, due) => behavior.Skipped<ConstraintsStep>(_ => due()), broken);
    }

    private static IEnumerable<MutantDraft> Repeated(MutantKit kit)
    {
        var twice = new Witness([kit.Plain, kit.Plain]);
        yield return Draft("repetition-refused", "the same request is called malformed the second time", twice, behavior => behavior.After<ActionStep>(Second(_ => AnswerChanges.Malformed)));
        if (BrokenCall(kit) is { } broken)
            yield return Draft("repetition-of-broken-accepted", "the same broken constraint passes the second time", new([broken, broken]), behavior =>
            {
                var second = Second(_ => AnswerChanges.Malformed);
                return behavior.Skipped<ConstraintsStep>(call => second(call) is not null);
            });

        MutantDraft Draft(string what, string rule, Witness witness, Func<ReferenceBehavior, ReferenceBehavior> change) => new()
        {
            Name = $"recurrent/{what}", Rule = rule, Clauses = [ProtocolClauses.Consistency.Value, $"{kit.Specification.Operation.Name}/accepts/*", $"{kit.Specification.Operation.Name}/input/*"],
            Manner = Manner.NowAndThen, Candidates = [witness], Change = change,
        };
    }

    private static IEnumerable<MutantDraft> Previous(MutantKit kit)
    {
        foreach (var echo in kit.Specification.Rules.Echoes.Where(echo => kit.Texts.Any(site => site.Path == echo.Input)))
        {
            yield return Kept("first", "that of the first request", (first, _) => first);
            yield return Kept("previous", "that of the request before", (_, previous) => previous);

            MutantDraft Kept(string what, string rule, Func<JsonNode?, JsonNode?, JsonNode?> which) => new()
            {
                Name = $"recurrent/output-of-{what}", Rule = $"{echo.Output} of the output is {rule}", Clauses = [kit.Ids.Output(echo.Output, "echo").Value], Manner = Manner.NowAndThen,
                Candidates = [new Witness([.. Enumerable.Range(0, 4).Select(at => Varied(kit, echo, at))])],
                Change = behavior =>
                {
                    (JsonNode? First, JsonNode? Previous) kept = default;
                    return behavior.Giving((_, output) =>
                    {
                        var own = output[echo.Output.Value]?.DeepClone();
                        output[echo.Output.Value] = (which(kept.First, kept.Previous) ?? own)?.DeepClone();
                        kept = (kept.First ?? own, own);
                        return output;
                    });
                },
            };
        }
    }

    // Requests with different values for what is repeated.
    private static HttpRequest Varied(MutantKit kit, Spec.Clauses.Echo echo, int at)
    {
        var site = kit.Texts.FirstOrDefault(text => text.Path == echo.Input);
        return site is not null && Samples.Text(site, site.MinLength + (at % 2)) is { } text ? kit.Call(kit.Inputs.Set(site.Path, JsonValue.Create(text))) : kit.Plain;
    }

    private static HttpRequest? BrokenCall(MutantKit kit) =>
        kit.Sites.FirstOrDefault(site => site.Member.IsRequired) is { } site ? kit.Call(kit.Inputs.Remove(site.Path)) : null;

    private static Func<Call, Refusal?> Second(Func<Call, Refusal> then)
    {
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        return call => seen.AddOrUpdate(RequestDigest.Of(call.Request), 1, (_, times) => times + 1) % 2 == 0 ? then(call) : null;
    }
}
