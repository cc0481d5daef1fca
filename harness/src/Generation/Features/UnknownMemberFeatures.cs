using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Generation.Patterns;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>Members the input does not have, which a server drops.</summary>
internal static class UnknownMemberFeatures
{
    private static readonly ImmutableArray<(string Name, string Value)> Boundaries =
    [
        ("UnknownMember", "\"x\""), ("UnknownMember", "null"), ("UnknownMember", "{\"a\":[1,{\"b\":null}]}"), ("UnknownMember", "[]"),
        ("UnknownMember", "1.5e3"), ("UnknownMember", "true"), ("__type", "\"x\""), ("__proto__", "{\"a\":1}"), ("constructor", "{\"prototype\":{}}"),
        ("", "\"\""), ("Unknown.Member", "1"), ("ünknown", "\"ü\""), ("UnknownMember", "\"a \\\"quoted\\\" text\""), ("unknown member", "\"\\u0000\""),
        ("UnknownMember", "-0"), ("UnknownMember", "[[[1]]]"),
    ];

    public static FeatureSource All() => new(
        Boundaries.Select((member, at) => Add(member.Name, member.Value, first: at % 2 == 0)).Append(Several(8)).Append(Several(40)),
        chooser => Add(Name(chooser), Value(chooser), chooser.Next(2) == 0));

    private static Feature Add(string name, string value, bool first) =>
        RequestFeature.Of(ProtocolClauses.UnknownMembers, Intent.Accept, "unknown", $"an unknown member \"{name}\": {value}", draft =>
        {
            var member = new JsonMember(name, JsonValue.Of(value));
            return draft with { Input = new(first ? draft.Input.Members.Insert(0, member) : draft.Input.Members.Add(member)) };
        }) with { ImpliedBy = value.Contains('\\', StringComparison.Ordinal) ? [ProtocolClauses.Escapes] : [] };

    private static Feature Several(int count) =>
        RequestFeature.Of(ProtocolClauses.UnknownMembers, Intent.Accept, "unknown", $"{count} unknown members", draft => draft with
        {
            Input = new(draft.Input.Members.AddRange(Enumerable.Range(1, count).Select(at => new JsonMember($"UnknownMember{at}", JsonValue.Of("1"))))),
        });

    private static string Name(IChooser chooser) => "Unknown" + PlainText.Of(1 + chooser.Next(12), (ulong)chooser.Next(1 << 20));

    private static string Value(IChooser chooser) => Boundaries[chooser.Next(Boundaries.Length)].Value;
}
