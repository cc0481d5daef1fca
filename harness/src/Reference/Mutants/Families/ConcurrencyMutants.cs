using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Calls under way that get into each other's answers, because what belongs to one is kept where all can reach it.</summary>
internal static class ConcurrencyMutants
{
    private static readonly TimeSpan UnderWay = TimeSpan.FromMilliseconds(2);

    public static IEnumerable<MutantDraft> Of(MutantKit kit)
    {
        foreach (var echo in kit.Specification.Rules.Echoes)
        {
            if (kit.Texts.FirstOrDefault(site => site.Path == echo.Input) is not { } site) continue;
            yield return Draft("cross-talk", "is that of the request that came last", (_, last) => last);
            yield return Draft("torn", "has a beginning of its own and the end of the request that came last", (own, last) => own[..(own.Length / 2)] + last[Math.Min(last.Length, own.Length / 2)..]);

            MutantDraft Draft(string what, string rule, Func<string, string, string> mix) => new()
            {
                Name = $"concurrency/{echo.Output}-{what}", Rule = $"{echo.Output} of the output {rule}", Clauses = [kit.Ids.Output(echo.Output, "*").Value], Manner = Manner.Concurrent,
                Candidates = [new Witness([.. Values(site).Select(text => kit.Call(kit.Inputs.Set(site.Path, JsonValue.Create(text))))], AtOnce: true)],
                Change = behavior =>
                {
                    string? last = null;
                    return behavior.Giving((_, output) =>
                    {
                        if (output[echo.Output.Value] is JsonValue value && value.TryGetValue<string>(out var own) && Volatile.Read(ref last) is { } other)
                            output[echo.Output.Value] = mix(own, other);
                        return output;
                    }) with
                    {
                        Delay = request =>
                        {
                            if (Triggers.Text(request, site) is not { } text || !IsWellFormed(site, text)) return TimeSpan.Zero;
                            Volatile.Write(ref last, text);
                            return UnderWay;
                        },
                    };
                },
            };
        }
        yield return new()
        {
            Name = "concurrency/fails-under-load", Rule = "a request that comes while another is under way is a server fault", Clauses = [ProtocolClauses.NoServerFault.Value], Manner = Manner.Concurrent,
            Candidates = [new Witness([kit.Plain, kit.Plain, kit.Plain], AtOnce: true)],
            Change = behavior =>
            {
                var underWay = 0;
                var refused = behavior.First(_ => Interlocked.Decrement(ref underWay) > 0 ? AnswerChanges.ServerFault : null);
                return refused with
                {
                    Delay = request =>
                    {
                        Interlocked.Increment(ref underWay);
                        return UnderWay;
                    },
                };
            },
        };
    }

    // What is refused gets no further than to be read.
    private static bool IsWellFormed(MemberSite site, string text) =>
        (site.Constraints.Length is not { } length || (length.HoldsMin(text) == Holding.Kept && length.HoldsMax(text) == Holding.Kept))
        && site.Constraints.Pattern?.Holds(text) is null or Holding.Kept;

    private static IEnumerable<string> Values(MemberSite site) =>
        Enumerable.Range(0, 4).Select(at => Samples.Text(site, site.MinLength + at)).OfType<string>();
}
