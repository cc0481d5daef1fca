using System.Collections.Frozen;
using System.Text.Json;
using ConformanceHarness.Spec.Model;
using ConformanceHarness.Spec.Patterns;

namespace ConformanceHarness.Spec.Loading;

/// <summary>The traits this program derives clauses from have the value their definition asks for.</summary>
internal static class TraitCheck
{
    private static readonly FrozenSet<string> Read = new[]
    {
        TraitIds.Length, TraitIds.Pattern, TraitIds.Range, TraitIds.Required, TraitIds.Enum, TraitIds.EnumValue, TraitIds.Error, TraitIds.HttpError,
        TraitIds.Sparse, TraitIds.UniqueItems, TraitIds.TimestampFormat, TraitIds.Examples,
    }.ToFrozenSet();

    public static void Run(string traitId, JsonNodeView value)
    {
        switch (traitId)
        {
            case TraitIds.Length:
                CheckBounds(value, "an object with min and/or max, whole numbers of at least 0", whole: true);
                break;
            case TraitIds.Range:
                CheckBounds(value, "an object with min and/or max, numbers", whole: false);
                break;
            case TraitIds.Pattern:
                CheckPattern(value);
                break;
            case TraitIds.Error:
                if (value.Text("\"client\" or \"server\"") is not (null or "client" or "server"))
                    value.Bad("\"client\" or \"server\"");
                break;
            case TraitIds.HttpError:
                if (value.Whole("an HTTP status, 300 to 599") is < 300 or > 599) value.Bad("an HTTP status, 300 to 599");
                break;
            case TraitIds.Enum:
                foreach (var item in value.Items("an array of objects with a value"))
                    _ = item.Required("value", "the value as text")?.Text("the value as text");
                break;
            case TraitIds.SigV4:
                _ = value.Required("name", "the signing name as text")?.Text("the signing name as text");
                break;
            case TraitIds.AwsService:
                _ = value.Properties("an object").Count();
                break;
            default:
                CheckName(traitId, value);
                break;
        }
    }

    // A slip in a name would drop a constraint without a word. No other trait of the prelude is within two edits of these.
    private static void CheckName(string traitId, JsonNodeView value)
    {
        if (traitId.StartsWith("smithy.api#", StringComparison.Ordinal) && !Read.Contains(traitId) && Spelling.Nearest(traitId, Read) is { } meant)
            value.Problems.Add(value.Path, $"no trait '{traitId}'", $"'{meant}'");
    }

    private static void CheckPattern(JsonNodeView value)
    {
        if (value.Text("an ECMA-262 regular expression as text") is not { } pattern) return;
        if (EcmaRegex.WhyNot(pattern) is { } reason)
            value.Problems.Add(value.Path, $"found '{pattern}': {reason}", "an ECMA-262 regular expression");
    }

    private static void CheckBounds(JsonNodeView value, string expected, bool whole)
    {
        var found = value.Properties(expected).Where(property => property.Name is "min" or "max").ToList();
        foreach (var (_, bound) in found)
        {
            if (bound.Kind != JsonValueKind.Number || (whole && (!bound.Element.TryGetInt64(out var n) || n < 0)))
                bound.Bad(whole ? "a whole number of at least 0" : "a number");
        }
        if (value.Kind != JsonValueKind.Object) return;
        if (found.Count == 0) value.Bad(expected);
        if (value.Optional("min") is { Kind: JsonValueKind.Number } min && value.Optional("max") is { Kind: JsonValueKind.Number } max
            && min.Element.GetDouble() > max.Element.GetDouble())
            value.Bad("min not greater than max");
    }
}
