using System.Globalization;
using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Generation.Features;

/// <summary>Lists and maps with as many elements as their length allows, and one more or fewer.</summary>
internal static class CountFeatures
{
    private const int MaxCount = 2000;

    public static IEnumerable<FeatureSource> Of(MemberFeature member)
    {
        if (member.Domain.Shape is not (ListShape or MapShape) || member.Domain.Constraints.Length is not { } length) yield break;
        if (length.Min is > 0 and < MaxCount)
        {
            yield return Source(member, InputAspect.LengthMin, Intent.Accept, (int)length.Min);
            yield return Source(member, InputAspect.LengthMin, Intent.Reject, (int)length.Min - 1);
        }
        if (length.Max is < MaxCount)
        {
            yield return Source(member, InputAspect.LengthMax, Intent.Accept, (int)length.Max);
            yield return Source(member, InputAspect.LengthMax, Intent.Reject, (int)length.Max + 1);
        }
    }

    private static FeatureSource Source(MemberFeature member, InputAspect aspect, Intent effect, int count) =>
        new([member.Set(aspect, effect, $"{count.ToString(CultureInfo.InvariantCulture)} {JsonForms.Unit(member.Domain.Shape)}", Value(member, count))]);

    private static JsonValue Value(MemberFeature member, int count)
    {
        var one = member.Domain;
        var items = Enumerable.Range(0, count).Select(i => member.Plain.Of(one, (ulong)i)).ToList();
        return one.Shape is ListShape
            ? new JsonValue.Array([.. items.OfType<JsonValue.Array>().Select(list => list.Items[0])])
            : new JsonValue.Object([.. items.OfType<JsonValue.Object>().Select(map => map.Members[0]).DistinctBy(entry => entry.Name)]);
    }
}
