using System.Text.Json;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Spec.Constraints;

/// <summary>The constraints on one member: its own traits over its target's.</summary>
/// <param name="Length">Bounds of the length, or null.</param>
/// <param name="Pattern">The pattern, or null.</param>
/// <param name="Range">Bounds of the value, or null.</param>
/// <param name="Values">The closed set of values of an enum, or empty.</param>
public sealed record ConstraintSet(
    LengthConstraint? Length, PatternConstraint? Pattern, RangeConstraint? Range, ImmutableArray<string> Values)
{
    /// <summary>Reads the constraints of <paramref name="member"/>, with other published texts of its pattern.</summary>
    public static ConstraintSet Of(ServiceModel model, Member member, IEnumerable<string> otherReadings)
    {
        var traits = model.Effective(member);
        return new(
            traits.TryGet(TraitIds.Length, out var length) ? new(Whole(length, "min"), Whole(length, "max")) : null,
            traits.Text(TraitIds.Pattern) is { } pattern ? new(pattern, otherReadings) : null,
            traits.TryGet(TraitIds.Range, out var range) ? new(Number(range, "min"), Number(range, "max")) : null,
            model.Get(member.Target) is EnumShape shape ? shape.Values : []);
    }

    private static long? Whole(JsonElement bounds, string name) =>
        bounds.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    private static decimal? Number(JsonElement bounds, string name) =>
        bounds.TryGetProperty(name, out var value) && value.TryGetDecimal(out var number) ? number : null;
}
