using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ConformanceHarness.Tests.Support;

/// <summary>A JSON text with a few of its values replaced, dropped or renamed.</summary>
internal static class MutatedJson
{
    private static readonly ImmutableArray<string> Values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "99999999999999999999", "\"\"", "\"text\"", "\"a#B\"", "\"smithy.api#String\"", "\"(\"", "[]", "{}",
        "[null]", "[{}]", "{\"target\":\"smithy.api#Unit\"}", "{\"min\":5,\"max\":1}", "[[[[]]]]", "{\"type\":\"structure\",\"members\":{}}",
    ];

    public static Arbitrary<string> Of(string json)
    {
        var edit = from slot in Gen.Choose(0, 1 << 20) from value in Gen.Choose(-2, Values.Length - 1) select (slot, value);
        return (from edits in edit.NonEmptyListOf().Resize(3) select edits.Aggregate(json, (text, change) => Change(text, change.slot, change.value))).ToArbitrary();
    }

    private static string Change(string json, int slot, int value)
    {
        if (JsonNode.Parse(json) is not { } root || Slots(root).ToList() is not { Count: > 0 } slots) return json;
        var (owner, key) = slots[slot % slots.Count];
        var node = value < 0 ? null : JsonNode.Parse(Values[value]);
        if (owner is JsonArray array)
        {
            if (value < 0) array.RemoveAt((int)key);
            else array[(int)key] = node;
        }
        else if (owner is JsonObject members)
        {
            var name = (string)key;
            var old = members[name];
            if (value < 0) members.Remove(name);
            if (value == -2) members[name + "x"] = old;
            if (value >= 0) members[name] = node;
        }
        return root.ToJsonString();
    }

    private static IEnumerable<(JsonNode Owner, object Key)> Slots(JsonNode node) => node switch
    {
        JsonArray array => Enumerable.Range(0, array.Count).SelectMany(at => Inside(array, at, array[at])),
        JsonObject members => members.ToList().SelectMany(member => Inside(members, member.Key, member.Value)),
        _ => [],
    };

    private static IEnumerable<(JsonNode Owner, object Key)> Inside(JsonNode owner, object key, JsonNode? value) =>
        (value is null ? [] : Slots(value)).Prepend((owner, key));

    /// <summary>The text without its comments, as a strict parser takes it.</summary>
    public static string Strict(string json)
    {
        using var document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return JsonSerializer.Serialize(document.RootElement);
    }

    public static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
