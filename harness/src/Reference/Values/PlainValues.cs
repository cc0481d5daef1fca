using System.Text.Json.Nodes;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Values;

/// <summary>The plainest value that keeps a member's type and constraints, the same every time.</summary>
internal sealed class PlainValues(ServiceModel model)
{
    private const int MaxDepth = 32;
    private const int DefaultText = 8;

    /// <summary>A value for <paramref name="member"/>.</summary>
    /// <exception cref="NotSupportedException">Nothing was found that keeps the member's pattern and length.</exception>
    public JsonNode Of(Member member) => Of(member, 0, 0);

    /// <summary>The <paramref name="nth"/> of several values for <paramref name="member"/> that differ where they can.</summary>
    /// <inheritdoc cref="Of(Member)" path="/exception"/>
    public JsonNode Of(Member member, int nth) => Of(member, nth, 0);

    /// <summary>A structure with its required members.</summary>
    public JsonObject Structure(StructureShape shape) => Structure(shape.Members.Where(member => member.IsRequired), 0);

    /// <param name="member">What the value is for.</param>
    /// <param name="nth">Which of several values in one list or map, so that they can differ.</param>
    /// <param name="depth">How many shapes lie above.</param>
    private JsonNode Of(Member member, int nth, int depth)
    {
        if (depth > MaxDepth) throw new NotSupportedException($"{member.Target} contains itself without end");
        var constraints = ConstraintSet.Of(model, member, []);
        return model.Get(member.Target) switch
        {
            SimpleShape { Kind: SimpleKind.String } => Text(member, constraints, nth),
            SimpleShape simple => PlainNumbers.Of(simple.Kind, model.Effective(member), constraints, nth),
            EnumShape { Values.Length: 0 } => "",
            EnumShape { IsInteger: true } shape => JsonNode.Parse(shape.Values[nth % shape.Values.Length])!,
            EnumShape shape => shape.Values[nth % shape.Values.Length],
            ListShape list => new JsonArray([.. Each(constraints).Select(n => (JsonNode?)Of(list.Element, n, depth + 1))]),
            MapShape map => Map(map, constraints, depth),
            StructureShape structure => Structure(structure.Members.Where(child => child.IsRequired), depth + 1),
            UnionShape union => Structure(union.Members.Take(1), depth + 1),
            var other => throw new NotSupportedException($"{other.Id} is no shape of a value"),
        };
    }

    private JsonObject Structure(IEnumerable<Member> members, int depth) =>
        new(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Of(member, 0, depth))));

    private JsonObject Map(MapShape map, ConstraintSet constraints, int depth)
    {
        var found = new JsonObject();
        foreach (var n in Each(constraints)) found[Of(map.Key, n, depth + 1).ToString()] = Of(map.Value, n, depth + 1);
        return found;
    }

    private static IEnumerable<int> Each(ConstraintSet constraints) => Enumerable.Range(0, (int)(constraints.Length?.Min ?? 0));

    private static string Text(Member member, ConstraintSet constraints, int nth)
    {
        var min = (int)(constraints.Length?.Min ?? 0);
        var max = (int)Math.Min(constraints.Length?.Max ?? int.MaxValue, int.MaxValue);
        if (constraints.Pattern is { } pattern)
            return PatternWitness.Find(pattern.Pattern, min + (max - min < nth ? 0 : nth), max)
                ?? throw new NotSupportedException($"no text of {min} to {max} characters was found for {member.Target}, which must match {pattern.Pattern}: give the model an example");
        return new string('a', Math.Clamp(DefaultText + nth, min, max));
    }
}
