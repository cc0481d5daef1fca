using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Values;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Mutants.Derivation;

/// <summary>Values of a place by length.</summary>
internal static class Samples
{
    private const int MaxElements = 2_000;

    /// <summary>A value of exactly <paramref name="length"/> characters, elements, entries or bytes that keeps the pattern; null where none is known.</summary>
    public static JsonNode? OfLength(this MutantKit kit, MemberSite site, long length)
    {
        if (length < 0) return null;
        switch (site.Shape)
        {
            case SimpleShape { Kind: SimpleKind.Blob }:
                return Convert.ToBase64String(new byte[length]);
            case SimpleShape { Kind: SimpleKind.String }:
                return Text(site, (int)length);
            case ListShape list when length <= MaxElements:
                return new JsonArray([.. Enumerable.Range(0, (int)length).Select(at => (JsonNode?)kit.Values.Of(list.Element, at))]);
            case MapShape map when length <= MaxElements:
                var entries = new JsonObject();
                for (var at = 0; at < length; at++) entries[kit.Values.Of(map.Key, at).ToString()] = kit.Values.Of(map.Value, at);
                return entries.Count == length ? entries : null;
            default:
                return null;
        }
    }

    /// <summary>Text of exactly that length that keeps the pattern, or null.</summary>
    public static string? Text(MemberSite site, int length) => length < 0 ? null
        : site.Constraints.Pattern is { } pattern ? PatternWitness.Find(pattern.Pattern, length, length) : new string('a', length);

    /// <summary>Plain text of the place.</summary>
    public static string? Plain(MemberSite site) => site.Constraints.Pattern is { } pattern
        ? PatternWitness.Find(pattern.Pattern, site.MinLength, site.MaxLength ?? int.MaxValue) : new string('a', Math.Max(8, site.MinLength));

    /// <summary>Text with <paramref name="unit"/> in it: at both edges of the length, one short of them, and as long as usual.</summary>
    public static IEnumerable<string> Around(MemberSite site, string unit)
    {
        var plain = Plain(site) ?? "";
        int?[] lengths = [plain.Length, site.MinLength, site.MinLength - 1, site.MaxLength, site.MaxLength + 1, 0];
        foreach (var length in lengths.OfType<int>().Distinct())
        {
            if (Text(site, length) is { } whole)
            {
                yield return whole + unit;
                yield return unit + whole;
            }
            if (length < unit.Length || site.Constraints.Pattern is not null) continue;
            yield return new string('a', length - unit.Length) + unit;
            yield return unit + new string('a', length - unit.Length);
        }
    }
}
