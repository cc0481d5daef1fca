using System.Globalization;
using ConformanceHarness.Tests.Endpoints.Json;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>Checks one member against its rule.</summary>
internal static class Violations
{
    /// <summary>The value after coercion; null when it counts as absent.</summary>
    public static JsonValue? Value(MemberRule rule, Input input) =>
        input.Find(rule.Name) is { } value and not JsonValue.Null ? rule.Coerce(value) : null;

    /// <summary>Whether the value has a JSON type that is refused.</summary>
    public static bool HasWrongType(MemberRule rule, JsonValue? value) =>
        value is not (null or JsonValue.Text) && !rule.Unchecked.HasFlag(Kind(value));

    /// <summary>The constraints the value breaks, each as the end of a sentence that starts with "Member must".</summary>
    public static IEnumerable<string> Of(MemberRule rule, Input input, JsonValue? value)
    {
        if (value is null)
        {
            var passes = !rule.Required || (rule.NullPasses && input.Find(rule.Name) is JsonValue.Null);
            return passes ? [] : ["not be null"];
        }

        return value is JsonValue.Text { Value: var text } && !rule.Exempt(text) ? OfText(rule, rule.Prepare(text)) : [];
    }

    private static IEnumerable<string> OfText(MemberRule rule, string text)
    {
        var length = rule.Measure(text);
        if (length < rule.Min)
            yield return string.Create(CultureInfo.InvariantCulture, $"have length greater than or equal to {rule.Min}");
        if (length > rule.Max)
            yield return string.Create(CultureInfo.InvariantCulture, $"have length less than or equal to {rule.Max}");
        if (rule.Pattern is { } pattern && !pattern.IsMatch(text))
            yield return $"satisfy regular expression pattern: {pattern}";
    }

    private static JsonKind Kind(JsonValue value) => value switch
    {
        JsonValue.Number => JsonKind.Number,
        JsonValue.Boolean => JsonKind.Boolean,
        JsonValue.Array => JsonKind.Array,
        JsonValue.Object => JsonKind.Object,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
