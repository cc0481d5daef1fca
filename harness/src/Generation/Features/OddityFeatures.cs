using System.Globalization;
using System.Text;
using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>What RFC 8259 leaves to the reader: whatever is answered, the server does not fail.</summary>
internal static class OddityFeatures
{
    public static IEnumerable<FeatureSource> Of(MemberFeature member)
    {
        if (!member.Domain.IsString || member.Domain.Path.Steps.Length > 1) yield break;
        var name = member.Domain.Path.Value;
        yield return new([
            Inside(member, ProtocolClauses.BodyEncoding, "half a surrogate pair", "\\ud800"u8.ToArray()),
            Inside(member, ProtocolClauses.BodyEncoding, "a byte that is no UTF-8", [0xFF]),
            Inside(member, ProtocolClauses.BodyEncoding, "half a UTF-8 sequence", [0xC3]),
            Inside(member, ProtocolClauses.BodyEncoding, "an overlong UTF-8 sequence", [0xC0, 0xAF]),
            Inside(member, ProtocolClauses.BodyEncoding, "the other half of a surrogate pair", "\\udfff"u8.ToArray()),
        ]);
        yield return new([
            member.Change(ProtocolClauses.BodyDuplicateMembers, Intent.Either, "twice with one value", draft =>
                draft with { Input = Again(member.Reached(draft), name) }),
            member.Change(ProtocolClauses.BodyDuplicateMembers, Intent.Either, "twice, the second time null", draft =>
                draft with { Input = new(member.Reached(draft).Members.Add(new(name, JsonValue.Of("null")))) }),
            member.Change(ProtocolClauses.BodyDuplicateMembers, Intent.Either, "twice, the first time null", draft =>
                draft with { Input = new(member.Reached(draft).Members.Insert(0, new(name, JsonValue.Of("null")))) }),
        ]);
        yield return new(new[] { 70_000, 300_000 }.Select(length =>
            member.Set(ProtocolClauses.BodyLongValues, Intent.Either, $"{length.ToString(CultureInfo.InvariantCulture)} characters", new JsonValue.Text(new string('a', length))))) { IsHeavy = true };
    }

    public static IEnumerable<FeatureSource> Around()
    {
        yield return new([RequestFeature.Rewrite(ProtocolClauses.BodyEncoding, Intent.Either, "a byte-order mark before the body", body => [0xEF, 0xBB, 0xBF, .. body])]);
        yield return new(new[] { 40, 100, 1_000, 10_000 }.Select(depth =>
            Unknown(ProtocolClauses.BodyNesting, $"an unknown member {depth.ToString(CultureInfo.InvariantCulture)} levels deep", new string('[', depth) + new string(']', depth)))) { IsHeavy = true };
        yield return new(new[] { 100, 1_000 }.Select(depth =>
            Unknown(ProtocolClauses.BodyNesting, $"an unknown member of {depth.ToString(CultureInfo.InvariantCulture)} objects in one another",
                string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth)))) { IsHeavy = true };
        yield return new([RequestFeature.Of(ProtocolClauses.BodyLongValues, Intent.Either, "unknown", "2,000 unknown members", draft => draft with
        {
            Input = new(draft.Input.Members.InsertRange(0, Enumerable.Range(1, 2_000).Select(at => new JsonMember($"UnknownMember{at}", JsonValue.Of("1"))))),
        })]) { IsHeavy = true };
        yield return new(new[] { "1e400", "-1e400", "1e-400", "123456789012345678901234567890", "0." + new string('1', 40) }.Select(number =>
            Unknown(ProtocolClauses.BodyNumbers, $"an unknown member {number}", number)));
        yield return new([Unknown(ProtocolClauses.BodyLongValues, "an unknown member of 100,000 characters", $"\"{new string('a', 100_000)}\"")]) { IsHeavy = true };
    }

    private static Feature Unknown(ClauseId clause, string label, string value) =>
        RequestFeature.Of(clause, Intent.Either, "unknown", label, draft => draft with { Input = new(draft.Input.Members.Insert(0, new("UnknownMember", JsonValue.Of(value)))) });

    private static JsonValue.Object Again(JsonValue.Object input, string name) => new(input.Members.Add(new(name, input.Find(name)!)));

    private static JsonValue.Raw Quoted(int length, byte[] bytes) =>
        new((byte[])[(byte)'"', .. Encoding.UTF8.GetBytes(new string('a', Math.Max(8, length))), .. bytes, (byte)'"']);

    private static Feature Inside(MemberFeature member, ClauseId clause, string label, byte[] bytes) =>
        member.Change(clause, Intent.Either, label, draft => draft with
        {
            Input = InputPaths.Set(draft.Input, member.Domain.Path, Quoted(member.Domain.MinLength, bytes)),
        });
}
