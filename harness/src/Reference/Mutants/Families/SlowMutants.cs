using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Answers that come after every caller gave up.</summary>
internal static class SlowMutants
{
    public static IEnumerable<MutantDraft> Of(MutantKit kit)
    {
        yield return When("refusals", "refusals come too late", asked => request => asked(request).Status >= 400, kit.Raw("{"));
        yield return When("successes", "successes come too late", asked => request => asked(request).Status < 300, kit.Plain);
        yield return When("malformed", "the refusal of what cannot be read comes too late", _ => request => JsonText.Read(request.Body) is JsonText.Malformed, kit.Raw("{"));
        yield return When("empty", "the refusal of an empty body comes too late", _ => request => request.Body.IsEmpty, kit.Raw(""));
        yield return When("large", "the answer to more than 64 KiB comes too late", _ => request => request.Body.Length > 65_536, kit.Raw(new string(' ', 70_000)));
        yield return When("methods", "the answer to another method comes too late", _ => request => request.Method is not "POST", kit.Plain with { Method = "GET" });
        foreach (var site in kit.Texts)
        {
            var most = site.MaxLength ?? 1_000;
            if (Samples.Text(site, most) is { } longest)
                yield return When($"long-{site.Path}", $"the answer to a {site.Path} of its greatest length comes too late", _ => request => Triggers.Text(request, site)?.Length == most, kit.Call(kit.Inputs.Set(site.Path, JsonValue.Create(longest))));
            yield return When($"backtracking-{site.Path}", $"the answer to a {site.Path} far too long comes too late", _ => request => Triggers.Text(request, site)?.Length > 20 * most, kit.Call(kit.Inputs.Set(site.Path, JsonValue.Create(new string('a', 30 * most)))));
        }
        foreach (var n in new[] { 20, 100 })
            yield return When($"1-in-{n}", $"one answer in {n} comes too late", _ =>
            {
                var calls = 0;
                return _ => Interlocked.Increment(ref calls) % n == 0;
            }, [.. Enumerable.Repeat(kit.Plain, n)]) with { Manner = Manner.NowAndThen };

        MutantDraft When(string what, string rule, Func<Func<HttpRequest, Response>, Func<HttpRequest, bool>> when, params HttpRequest[] witness) => new()
        {
            Name = $"slow/{what}", Rule = rule, Clauses = [ProtocolClauses.Answers.Value], Manner = Manner.Slow, Candidates = [new Witness([.. witness])], Judged = true,
            Change = behavior =>
            {
                var late = when(new ReferenceService(behavior).Answer);
                return behavior with { Delay = request => late(request) ? Transcript.Never : TimeSpan.Zero };
            },
        };
    }
}
