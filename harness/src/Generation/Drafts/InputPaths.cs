using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Drafts;

/// <summary>Reaches into an input by member path: a list's element is its first, a map's value its first entry's.</summary>
internal static class InputPaths
{
    public static JsonValue.Object Set(JsonValue.Object input, MemberPath path, JsonValue value) =>
        (JsonValue.Object)Change(input, path.Steps.AsSpan(), _ => value);

    public static JsonValue.Object Remove(JsonValue.Object input, MemberPath path)
    {
        var steps = path.Steps;
        return (JsonValue.Object)Change(input, steps.AsSpan()[..^1],
            owner => owner is JsonValue.Object entries ? entries.Without(steps[^1]) : owner ?? new JsonValue.Object([]));
    }

    public static JsonValue? Find(JsonValue input, MemberPath path)
    {
        JsonValue? at = input;
        foreach (var step in path.Steps) at = at is null ? null : Step(at, step);
        return at;
    }

    private static JsonValue? Step(JsonValue at, string step) => at switch
    {
        JsonValue.Array { Items: [var first, ..] } when step == "member" => first,
        JsonValue.Object { Members: [var first, ..] } entries => entries.Find(step) ?? (step == "value" ? first.Value : null),
        _ => null,
    };

    private static JsonValue Change(JsonValue at, ReadOnlySpan<string> steps, Func<JsonValue?, JsonValue> change)
    {
        if (steps.Length == 0) return change(at);
        var step = steps[0];
        var rest = steps[1..];
        switch (at)
        {
            case JsonValue.Array array when step == "member":
                return array.Items.Length == 0
                    ? new JsonValue.Array([Change(new JsonValue.Object([]), rest, change)])
                    : new JsonValue.Array(array.Items.SetItem(0, Change(array.Items[0], rest, change)));
            case JsonValue.Object { Members: [var first, ..] } map when step == "key" && map.Find("key") is null:
                return change(new JsonValue.Text(first.Name)) is JsonValue.Text renamed
                    ? new JsonValue.Object(map.Members.SetItem(0, first with { Name = renamed.Value })) : map;
            case JsonValue.Object { Members: [var first, ..] } map when step == "value" && map.Find("value") is null:
                return new JsonValue.Object(map.Members.SetItem(0, first with { Value = Change(first.Value, rest, change) }));
            case JsonValue.Object entries:
                return entries.With(step, Change(entries.Find(step) ?? new JsonValue.Object([]), rest, change));
            default:
                return at;
        }
    }
}
