using System.Text.Json;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Rules;

/// <summary>A value as constraints look at it; what does not apply to its shape is null.</summary>
/// <param name="Text">Of a string or string enum.</param>
/// <param name="Count">How many elements, entries or bytes a list, map or blob has; for text, Unicode scalar values
/// (Smithy 2.0, <c>length</c> trait).</param>
/// <param name="Number">Of a number, as far as <see cref="decimal"/> reaches; beyond it, the nearest it can hold.</param>
public readonly record struct MemberValue(string? Text, long? Count, decimal? Number)
{
    /// <summary>The value of <paramref name="json"/> for <paramref name="shape"/>, whose JSON form it has.</summary>
    public static MemberValue Of(Shape shape, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String when shape is SimpleShape { Kind: SimpleKind.Blob } =>
            new(null, json.TryGetBytesFromBase64(out var bytes) ? bytes.Length : null, null),
        JsonValueKind.String => OfText(json.GetString()!),
        JsonValueKind.Array => new(null, json.GetArrayLength(), null),
        JsonValueKind.Object when shape is MapShape => new(null, json.GetPropertyCount(), null),
        JsonValueKind.Number => new(null, null, Decimal(json)),
        _ => default,
    };

    /// <summary>The value of a text.</summary>
    public static MemberValue OfText(string text) => new(text, Scalars(text), null);

    private static long Scalars(string text)
    {
        long count = 0;
        foreach (var _ in text.EnumerateRunes()) count++;
        return count;
    }

    private static decimal Decimal(JsonElement json)
    {
        if (json.TryGetDecimal(out var number)) return number;
        return json.GetRawText().StartsWith('-') ? decimal.MinValue : decimal.MaxValue;
    }
}
