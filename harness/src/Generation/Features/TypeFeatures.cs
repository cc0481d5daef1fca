using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Generation.Features;

/// <summary>A member of another JSON type than its shape is written in (AWS JSON protocols, "Shape serialization").</summary>
internal static class TypeFeatures
{
    private static readonly ImmutableArray<(string Label, string Source, Json Kind)> Values =
    [
        ("a number", "12345", Json.Number), ("true", "true", Json.Boolean), ("an empty object", "{}", Json.Object),
        ("an empty array", "[]", Json.Array), ("false", "false", Json.Boolean), ("zero", "0", Json.Number),
        ("a negative fraction", "-1.5", Json.Number), ("an object with a member", "{\"Value\":\"x\"}", Json.Object),
        ("an array of numbers", "[1,2]", Json.Array), ("a string", "\"text\"", Json.String),
        ("a string of digits", "\"12345\"", Json.String), ("the string true", "\"true\"", Json.String), ("an empty string", "\"\"", Json.String),
    ];

    private enum Json
    {
        String,
        Number,
        Boolean,
        Array,
        Object,
    }

    public static IEnumerable<FeatureSource> Of(MemberFeature member)
    {
        var right = Right(member.Domain.Shape);
        if (right.IsEmpty || member.Domain.IsKey) yield break;
        var wrong = Values.Where(value => !right.Contains(value.Kind)).Select(value =>
            member.Set(InputAspect.Type, Intent.Reject, $"{value.Label} instead of {JsonForms.Describe(member.Domain.Shape)}", JsonValue.Of(value.Source)));
        yield return new(right.Contains(Json.String) ? InArray(member).Concat(wrong) : wrong);
        // So many digits that a reader which takes numbers for text finds the length right; some refuse such numbers outright.
        if (right.Contains(Json.String) && member.Domain.MinLength > 17)
            yield return new([member.Set(InputAspect.Type, Intent.Either, "a number of as many digits as the length asks",
                JsonValue.Of(new string('1', member.Domain.MinLength + 5)))]);
    }

    // A reader that coerces takes these for the value inside.
    private static IEnumerable<Feature> InArray(MemberFeature member)
    {
        yield return member.Change(member.Domain.Clause(InputAspect.Type), Intent.Reject, "its value in an array", draft =>
            draft with { Input = InputPaths.Set(member.Reached(draft), member.Domain.Path, new JsonValue.Array([Value(member, draft)])) });
        yield return member.Change(member.Domain.Clause(InputAspect.Type), Intent.Reject, "its value in an object", draft =>
            draft with { Input = InputPaths.Set(member.Reached(draft), member.Domain.Path, new JsonValue.Object([new("Value", Value(member, draft))])) });
    }

    private static JsonValue Value(MemberFeature member, Draft draft) =>
        InputPaths.Find(member.Reached(draft), member.Domain.Path) ?? JsonValue.Of("\"\"");

    private static ImmutableArray<Json> Right(Shape shape) => shape switch
    {
        SimpleShape { Kind: SimpleKind.Document } => [],
        SimpleShape { Kind: SimpleKind.String or SimpleKind.Blob } => [Json.String],
        SimpleShape { Kind: SimpleKind.Boolean } => [Json.Boolean],
        SimpleShape { Kind: SimpleKind.Timestamp } => [Json.Number, Json.String],
        SimpleShape { Kind: SimpleKind.Byte or SimpleKind.Short or SimpleKind.Integer or SimpleKind.Long or SimpleKind.BigInteger } => [Json.Number],
        SimpleShape => [Json.Number],
        EnumShape { IsInteger: true } => [Json.Number],
        EnumShape => [Json.String],
        ListShape => [Json.Array],
        _ => [Json.Object],
    };
}
