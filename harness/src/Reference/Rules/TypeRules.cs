using System.Globalization;
using System.Text.Json;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Rules;

/// <summary>
/// Whether a JSON value has the form of a shape (AWS JSON protocols, "Shape serialization"), with the wording recorded
/// from a real service (kinesalite). Numbers are read by value: 1.0 and 1e0 are whole, what exceeds the width is refused.
/// </summary>
internal static class TypeRules
{
    public static Func<JsonElement, string?> For(Shape shape, Traits traits) => shape switch
    {
        SimpleShape { Kind: SimpleKind.Document } => _ => null,
        SimpleShape { Kind: SimpleKind.Boolean } => Kind("Boolean", JsonValueKind.True, JsonValueKind.False),
        SimpleShape { Kind: SimpleKind.Byte } => Whole("Byte", sbyte.MinValue, sbyte.MaxValue),
        SimpleShape { Kind: SimpleKind.Short } => Whole("Short", short.MinValue, short.MaxValue),
        SimpleShape { Kind: SimpleKind.Integer } or EnumShape { IsInteger: true } => Whole("Integer", int.MinValue, int.MaxValue),
        SimpleShape { Kind: SimpleKind.Long } => Whole("Long", long.MinValue, long.MaxValue),
        SimpleShape { Kind: SimpleKind.BigInteger or SimpleKind.BigDecimal } => Kind("Number", JsonValueKind.Number),
        SimpleShape { Kind: SimpleKind.Float or SimpleKind.Double } => Floating,
        SimpleShape { Kind: SimpleKind.Blob } => Blob,
        SimpleShape { Kind: SimpleKind.Timestamp } => json => Timestamp(traits.Text(TraitIds.TimestampFormat), json),
        SimpleShape or EnumShape => Kind("String", JsonValueKind.String),
        ListShape => Kind("List", JsonValueKind.Array),
        UnionShape => Union,
        _ => Kind("Structure", JsonValueKind.Object),
    };

    private static Func<JsonElement, string?> Kind(string name, params JsonValueKind[] kinds) =>
        json => kinds.Contains(json.ValueKind) ? null : Fault(json, name);

    private static Func<JsonElement, string?> Whole(string name, long min, long max) => json =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number)
        && decimal.IsInteger(number) && number >= min && number <= max ? null : Fault(json, name);

    // The protocols write NaN and infinities as strings.
    private static string? Floating(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number || (json.ValueKind == JsonValueKind.String && json.GetString() is "NaN" or "Infinity" or "-Infinity")
            ? null : Fault(json, "Double");

    private static string? Blob(JsonElement json) =>
        json.ValueKind == JsonValueKind.String && json.TryGetBytesFromBase64(out _) ? null : Fault(json, "Blob");

    private static string? Timestamp(string? format, JsonElement json) => format switch
    {
        "date-time" when json.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(json.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) => null,
        "http-date" when json.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParseExact(json.GetString(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) => null,
        null or "epoch-seconds" when json.ValueKind == JsonValueKind.Number => null,
        _ => Fault(json, "Timestamp"),
    };

    private static string? Union(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return Fault(json, "Union");
        var set = json.EnumerateObject().Count(member => member.Value.ValueKind != JsonValueKind.Null);
        return set == 1 ? null : $"A union has exactly one member; {set} were found";
    }

    private static string Fault(JsonElement json, string wanted) => json.ValueKind switch
    {
        JsonValueKind.Array => "Start of list found where not expected",
        JsonValueKind.Object => "Start of structure or map found where not expected",
        var kind => $"{kind.ToString().ToUpperInvariant()}_VALUE can not be converted to {wanted}",
    };
}
