using System.Globalization;
using System.Text.Json;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Spec.Constraints;

/// <summary>Whether a JSON value has the form AWS JSON gives a shape (AWS JSON protocols, "Shape serialization").</summary>
public static class JsonTypes
{
    /// <summary>Kept, broken, or disputed where parsers are known to differ.</summary>
    /// <param name="shape">The shape the value is for.</param>
    /// <param name="traits">The traits in force for the member.</param>
    /// <param name="value">The value, not null.</param>
    public static Holding Holds(Shape shape, Traits traits, JsonElement value) => shape switch
    {
        SimpleShape simple => Simple(simple.Kind, traits, value),
        EnumShape { IsInteger: true } => Whole(value, int.MinValue, int.MaxValue),
        EnumShape => Is(value, JsonValueKind.String),
        ListShape => Is(value, JsonValueKind.Array),
        MapShape or StructureShape => Is(value, JsonValueKind.Object),
        UnionShape union => value.ValueKind != JsonValueKind.Object ? Holding.Broken : Alternatives(union, value),
        _ => Holding.Disputed,
    };

    private static Holding Simple(SimpleKind kind, Traits traits, JsonElement value) => kind switch
    {
        SimpleKind.String => Is(value, JsonValueKind.String),
        SimpleKind.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Holding.Kept : Holding.Broken,
        SimpleKind.Byte => Whole(value, sbyte.MinValue, sbyte.MaxValue),
        SimpleKind.Short => Whole(value, short.MinValue, short.MaxValue),
        SimpleKind.Integer => Whole(value, int.MinValue, int.MaxValue),
        SimpleKind.Long => Whole(value, long.MinValue, long.MaxValue),
        SimpleKind.BigInteger => value.ValueKind != JsonValueKind.Number ? Holding.Broken
            : value.GetRawText().AsSpan().IndexOfAny(".eE") < 0 ? Holding.Kept : Holding.Disputed,
        SimpleKind.BigDecimal => Is(value, JsonValueKind.Number),
        SimpleKind.Float or SimpleKind.Double => Floating(value),
        SimpleKind.Blob => value.ValueKind != JsonValueKind.String ? Holding.Broken
            : value.TryGetBytesFromBase64(out _) && !value.GetString()!.Any(char.IsWhiteSpace) ? Holding.Kept : Holding.Disputed,
        SimpleKind.Timestamp => Timestamp(traits, value),
        _ => Holding.Kept,
    };

    // The protocols write NaN and infinities as strings.
    private static Holding Floating(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => Holding.Kept,
        JsonValueKind.String when value.GetString() is "NaN" or "Infinity" or "-Infinity" => Holding.Kept,
        _ => Holding.Broken,
    };

    // Numbers unless timestampFormat says otherwise; parsers are known to take the other forms as well.
    private static Holding Timestamp(Traits traits, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => traits.Text(TraitIds.TimestampFormat) is null or "epoch-seconds" ? Holding.Kept : Holding.Disputed,
        JsonValueKind.String => IsTime(traits.Text(TraitIds.TimestampFormat), value.GetString()!) ? Holding.Kept : Holding.Disputed,
        _ => Holding.Broken,
    };

    // RFC 3339, section 5.6, and RFC 9110, section 5.6.7.
    private static bool IsTime(string? format, string text) => format switch
    {
        "date-time" => DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        "http-date" => DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };

    // Exactly one alternative, of those the model has; __type is written beside it by some clients.
    private static Holding Alternatives(UnionShape union, JsonElement value)
    {
        var set = value.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null && property.Name != "__type").ToList();
        return set is [var only] && union.Members.Any(member => member.Name == only.Name) ? Holding.Kept : Holding.Disputed;
    }

    // Parsers differ on 1.0, 1e2 and on numbers beyond the width.
    private static Holding Whole(JsonElement value, long min, long max) =>
        value.ValueKind != JsonValueKind.Number ? Holding.Broken
        : value.TryGetInt64(out var number) && number >= min && number <= max ? Holding.Kept : Holding.Disputed;

    private static Holding Is(JsonElement value, JsonValueKind kind) =>
        value.ValueKind == kind ? Holding.Kept : Holding.Broken;
}
