using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Faults that take two conditions at once, one in each of two members.</summary>
internal static class CombinationMutants
{
    private static readonly (string Name, string Unit)[] Rare = [("non-ascii", "é"), ("quote", "\""), ("percent", "%"), ("line-feed", "\n")];

    private sealed record Pair(MutantKit Kit, MemberSite One, MemberSite Other)
    {
        public string Name => $"{One.Path}+{Other.Path}";

        public Witness? Ask(string? one, string? other) => one is null || other is null ? null
            : Witness.Of(Kit.Call(Kit.Inputs.Set(Kit.Inputs.Set(One.Path, JsonValue.Create(one)), Other.Path, JsonValue.Create(other))));
    }

    public static IEnumerable<MutantDraft> Of(MutantKit kit)
    {
        var texts = kit.Texts.ToList();
        for (var i = 0; i < texts.Count; i++)
            for (var j = 0; j < texts.Count; j++)
            {
                var pair = new Pair(kit, texts[i], texts[j]);
                if (i < j) foreach (var draft in Both(pair)) yield return draft;
                if (i != j) foreach (var draft in RareAtEdge(pair)) yield return draft;
            }
    }

    private static IEnumerable<MutantDraft> Both(Pair pair)
    {
        var (one, other) = (pair.One, pair.Other);
        foreach (var (what, first, second) in Edges(one, other))
        {
            var witness = pair.Ask(Samples.Text(one, first), Samples.Text(other, second));
            yield return Refused(pair, $"{what}-refused", $"{Words(one, first)} and {Words(other, second)} together are called malformed", (a, b) => a.Length == first && b.Length == second, witness);
            yield return Fault(pair, $"{what}-server-fault", $"{Words(one, first)} and {Words(other, second)} together are a server fault", (a, b) => a.Length == first && b.Length == second, witness);
        }
        if (one.MaxLength is { } oneMax && other.MaxLength is { } otherMax)
        {
            yield return Refused(pair, "long-together-refused", "members that are long together are called malformed", (a, b) => a.Length + b.Length > (oneMax + otherMax) * 9 / 10, pair.Ask(Samples.Text(one, oneMax), Samples.Text(other, otherMax)));
            yield return Fault(pair, "both-too-long-server-fault", "two members too long are a server fault", (a, b) => a.Length > oneMax && b.Length > otherMax, pair.Ask(Samples.Text(one, oneMax + 1), Samples.Text(other, otherMax + 1)));
            yield return Accepted(pair, "both-too-long-accepted", "two members too long pass", (a, b) => a.Length > oneMax && b.Length > otherMax, pair.Ask(Samples.Text(one, oneMax + 1), Samples.Text(other, otherMax + 1)));
        }
        if (one.MinLength > 1 && other.MinLength > 1)
            yield return Accepted(pair, "both-too-short-accepted", "two members too short pass", (a, b) => a.Length < one.MinLength && b.Length < other.MinLength, pair.Ask("a", "a"), pair.Ask("", ""));
        foreach (var patterned in new[] { one, other }.Where(site => site.Constraints.Pattern is not null).DefaultIfEmpty(one).Take(1))
        {
            var plain = Samples.Plain(patterned);
            yield return Refused(pair, "equal-refused", "two members of one value are called malformed", (a, b) => a == b, pair.Ask(plain, plain));
            yield return Fault(pair, "equal-server-fault", "two members of one value are a server fault", (a, b) => a == b, pair.Ask(plain, plain));
            yield return Accepted(pair, "equal-and-broken-accepted", "two members of one value pass, whatever it is", (a, b) => a == b, pair.Ask(new string('x', 60), new string('x', 60)), pair.Ask("x", "x"));
        }
    }

    private static IEnumerable<MutantDraft> RareAtEdge(Pair pair)
    {
        if (pair.One.Constraints.Pattern is not null) yield break;
        foreach (var (name, unit) in Rare)
            foreach (var (edge, length) in new[] { ("greatest", pair.Other.MaxLength), ("least", (int?)pair.Other.MinLength) })
            {
                if (length is not { } at || at == 0) continue;
                var own = Samples.Plain(pair.One) is { } plain ? plain[..^unit.Length] + unit : null;
                bool When(string a, string b) => a.Contains(unit, StringComparison.Ordinal) && b.Length == at;
                var words = $"{pair.One.Path} with {name} while {pair.Other.Path} is at its {edge} length";
                var witness = pair.Ask(own, Samples.Text(pair.Other, at));
                yield return Fault(pair, $"{name}-at-{edge}-server-fault", $"{words} is a server fault", When, witness);
                yield return Refused(pair, $"{name}-at-{edge}-refused", $"{words} is called malformed", When, witness);
            }
        foreach (var (name, unit) in Rare)
            if (pair.One.MaxLength is { } most)
                yield return Fault(pair, $"{name}-at-own-greatest-server-fault", $"{pair.One.Path} with {name} at its own greatest length is a server fault",
                    (a, _) => a.Contains(unit, StringComparison.Ordinal) && Triggers.Length(a) == most, pair.Ask(new string('a', most - unit.Length) + unit, Samples.Plain(pair.Other)));
    }

    private static IEnumerable<(string What, int One, int Other)> Edges(MemberSite one, MemberSite other)
    {
        if (one.MaxLength is { } oneMax && other.MaxLength is { } otherMax) yield return ("both-greatest", oneMax, otherMax);
        if (one.MinLength > 0 && other.MinLength > 0) yield return ("both-least", one.MinLength, other.MinLength);
        if (one.MinLength > 0 && other.MaxLength is { } most) yield return ("least-and-greatest", one.MinLength, most);
        if (one.MaxLength is { } max && other.MinLength > 0) yield return ("greatest-and-least", max, other.MinLength);
    }

    private static MutantDraft Refused(Pair pair, string what, string rule, Func<string, string, bool> when, params Witness?[] witnesses) =>
        Draft(pair, what, rule, [$"{pair.Kit.Specification.Operation.Name}/accepts/*"], witnesses) with
        {
            Change = behavior => behavior.Before<ActionStep>(call => On(call.Input, pair, when) ? AnswerChanges.Malformed : null),
        };

    private static MutantDraft Fault(Pair pair, string what, string rule, Func<string, string, bool> when, params Witness?[] witnesses) =>
        Draft(pair, what, rule, [ProtocolClauses.NoServerFault.Value], witnesses) with
        {
            Change = behavior => behavior.After<BodyStep>(call => On(call.Input, pair, when) ? AnswerChanges.ServerFault : null),
        };

    private static MutantDraft Accepted(Pair pair, string what, string rule, Func<string, string, bool> when, params Witness?[] witnesses) =>
        Draft(pair, what, rule, [$"{pair.Kit.Specification.Operation.Name}/input/*"], witnesses) with
        {
            Change = behavior => behavior.Skipped<ConstraintsStep>(call => On(call.Input, pair, when)),
        };

    private static MutantDraft Draft(Pair pair, string what, string rule, ImmutableArray<string> clauses, Witness?[] witnesses) => new()
    {
        Name = $"combination/{pair.Name}/{what}", Rule = rule, Clauses = clauses, Change = behavior => behavior,
        Candidates = [.. witnesses.OfType<Witness>()],
    };

    private static bool On(System.Text.Json.JsonElement input, Pair pair, Func<string, string, bool> when) =>
        Triggers.Text(input, pair.One) is { } one && Triggers.Text(input, pair.Other) is { } other && when(one, other);

    private static string Words(MemberSite site, int length) => $"{site.Path} of {length} characters";
}
