using System.Globalization;
using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Generation.Features;

/// <summary>Numbers at and past the edges of their range, and enums in and out of their set.</summary>
internal static class ScalarFeatures
{
    private const int MaxValues = 64;

    public static IEnumerable<FeatureSource> Of(MemberFeature member) => [.. Range(member), .. Enum(member)];

    private static IEnumerable<FeatureSource> Range(MemberFeature member)
    {
        if (member.Domain.Constraints.Range is not { } range) yield break;
        var step = member.Domain.Shape is SimpleShape { Kind: SimpleKind.Float or SimpleKind.Double or SimpleKind.BigDecimal } ? 0.5m : 1m;
        if (range.Min is { } min)
        {
            yield return new([member.Set(InputAspect.RangeMin, Intent.Accept, Shown(min), JsonValue.Of(Shown(min)))]);
            if (min > int.MinValue) yield return new([member.Set(InputAspect.RangeMin, Intent.Reject, Shown(min - step), JsonValue.Of(Shown(min - step)))]);
        }
        if (range.Max is { } max)
        {
            yield return new([member.Set(InputAspect.RangeMax, Intent.Accept, Shown(max), JsonValue.Of(Shown(max)))]);
            if (max < int.MaxValue) yield return new([member.Set(InputAspect.RangeMax, Intent.Reject, Shown(max + step), JsonValue.Of(Shown(max + step)))]);
        }
    }

    private static IEnumerable<FeatureSource> Enum(MemberFeature member)
    {
        if (member.Domain.Shape is not EnumShape { Values.IsEmpty: false } shape) yield break;
        JsonValue Value(string text) => shape.IsInteger ? JsonValue.Of(text) : new JsonValue.Text(text);
        yield return new(shape.Values.Take(MaxValues).Select(value => member.Set(InputAspect.Enum, Intent.Accept, value, Value(value))));
        var unknown = shape.IsInteger
            ? ["2147483000"]
            : new[] { "NO_SUCH_VALUE", shape.Values[0] + "X", shape.Values[0].ToLowerInvariant(), shape.Values[0].ToUpperInvariant(), " " + shape.Values[0] };
        yield return new(unknown.Where(value => !shape.Values.Contains(value)).Distinct()
            .Select(value => member.Set(InputAspect.Enum, Intent.Reject, value, Value(value))));
    }

    private static string Shown(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
