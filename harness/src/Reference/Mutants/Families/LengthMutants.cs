using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Rules;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Lengths with another bound, or counted in another unit (Smithy 2.0, <c>length</c>: Unicode scalar values).</summary>
internal static class LengthMutants
{
    public static IEnumerable<MutantDraft> Of(MutantKit kit) => kit.Sites.SelectMany(site => At(kit, site));

    private static IEnumerable<MutantDraft> At(MutantKit kit, MemberSite site)
    {
        if (site.Constraints.Length is not { } length) yield break;
        if (length.Min is > 0 and var min)
        {
            MutantDraft Min(string what, string rule, ValueRule? other) => Bound(kit, site, InputAspect.LengthMin, $"min-{what}", rule, other, [min - 1, min, 0, 1]);
            yield return Min("dropped", "has no least length", null);
            yield return Min("lax-by-one", "may be one shorter", ValueRules.LengthMin(min - 1));
            yield return Min("strict-by-one", "must be one longer", ValueRules.LengthMin(min + 1));
            yield return Min("one", "only must not be empty", ValueRules.LengthMin(1));
        }
        if (site.MaxLength is { } max)
        {
            MutantDraft Max(string what, string rule, ValueRule? other) => Bound(kit, site, InputAspect.LengthMax, $"max-{what}", rule, other, [max + 1, max, 2 * max]);
            yield return Max("dropped", "has no greatest length", null);
            yield return Max("lax-by-one", "may be one longer", ValueRules.LengthMax(max + 1));
            yield return Max("strict-by-one", "must be one shorter", ValueRules.LengthMax(max - 1));
            yield return Max("doubled", "may be twice as long", ValueRules.LengthMax(2L * max));
            yield return Max("halved", "may be half as long only", ValueRules.LengthMax(Math.Max(length.Min ?? 0, max / 2)));
        }
        if (!site.IsText) yield break;
        yield return Unit(kit, site, "in-bytes", "is counted in bytes", Bytes);
        yield return Unit(kit, site, "min-in-bytes", "has its least length counted in bytes", Bytes, InputAspect.LengthMin);
        yield return Unit(kit, site, "max-in-bytes", "has its greatest length counted in bytes", Bytes, InputAspect.LengthMax);
        yield return Unit(kit, site, "in-graphemes", "is counted in what looks like one character", text => new StringInfo(text).LengthInTextElements);
        yield return Unit(kit, site, "without-white-space", "is counted without white space", text => text.Count(c => !char.IsWhiteSpace(c)));
    }

    private static MutantDraft Bound(
        MutantKit kit, MemberSite site, InputAspect aspect, string what, string rule, ValueRule? other, IEnumerable<long> lengths) => new()
    {
        Name = $"length/{site.Path}/{what}", Rule = $"{site.Path} {rule}", Clauses = [kit.Ids.Input(site.Path, aspect).Value],
        Change = behavior => behavior.Constrained(site.Path, aspect, other),
        Candidates = kit.With(site, lengths.Select(length => kit.OfLength(site, length)).OfType<JsonNode>()),
    };

    private static MutantDraft Unit(MutantKit kit, MemberSite site, string what, string rule, Func<string, long> count, params InputAspect[] aspects)
    {
        if (aspects.Length == 0) aspects = [InputAspect.LengthMin, InputAspect.LengthMax];
        return new()
        {
            Name = $"length/{site.Path}/{what}", Rule = $"{site.Path} {rule}", Clauses = [.. aspects.Select(aspect => kit.Ids.Input(site.Path, aspect).Value)],
            Change = behavior => behavior.Looking(site.Path, value => value.Text is { } text ? value with { Count = count(text) } : value, aspects),
            Candidates = kit.With(site, new[] { "é", "録", "e\u0301", "  " }.SelectMany(unit => Of(site, unit)).Select(text => (JsonNode?)JsonValue.Create(text))),
        };
    }

    private static IEnumerable<string> Of(MemberSite site, string unit)
    {
        foreach (var length in new[] { site.MaxLength, site.MaxLength + 1, site.MinLength, site.MinLength - 1 }.OfType<int>().Where(length => length >= unit.Length))
            yield return string.Concat(Enumerable.Repeat(unit, length / unit.Length)) + new string('a', length % unit.Length);
        foreach (var text in Samples.Around(site, unit)) yield return text;
    }

    private static long Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
