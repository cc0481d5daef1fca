using System.Text.Json;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Spec.Patterns;

namespace ConformanceHarness.Reference.Mutants.Freedoms;

/// <summary>Reasons for which well-formed values cannot exist (AWS General Reference, "Amazon Resource Names").</summary>
internal static class Doubts
{
    private const int Parts = 6;

    public static IEnumerable<(string Name, string Words, Func<JsonElement, bool> Doubt)> Of(MutantKit kit)
    {
        foreach (var (path, form) in kit.Specification.Rules.Forms.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal))
        {
            var regex = EcmaRegex.CompileFull(form);
            yield return ($"form-of-{path}", $"{path} has not the form of its kind", input =>
                input.TryGetProperty(path.Value, out var value) && value.ValueKind == JsonValueKind.String && !regex.IsMatch(value.GetString()!));
        }
        if (kit.Texts.Count() < 2) yield break;
        yield return ("other-partition", "names of different partitions", input => Differ(input, 1));
        yield return ("other-region", "names of different regions", input => Differ(input, 3));
        yield return ("other-account", "names of different accounts", input => Differ(input, 4));
    }

    private static bool Differ(JsonElement input, int part) =>
        input.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String)
            .Select(member => member.Value.GetString()!.Split(':', Parts)).Where(parts => parts.Length == Parts && parts[0] == "arn")
            .Select(parts => parts[part]).Distinct().Skip(1).Any();
}
