using ConformanceHarness.Tests.Endpoints.Json;
using ConformanceHarness.Tests.Endpoints.Service;

namespace ConformanceHarness.Tests.Endpoints.Mutations;

/// <summary>Values of other JSON types that are let through (API page: both members are strings).</summary>
internal static class TypeMutants
{
    private const string Rule = "wrong JSON type for a member";

    public static ImmutableArray<Mutant> All { get; } =
    [
        .. Both("gateway", "GatewayARN", change => new() { Gateway = change(new("GatewayARN")) }, json => Probe.Literal(json, Probe.Quote(Arns.Tape)), Arns.Gateway),
        .. Both("tape", "TapeARN", change => new() { Tape = change(new("TapeARN")) }, json => Probe.Literal(Probe.Quote(Arns.Gateway), json), Arns.Tape),
        Make.Of(
            "gateway-number-as-text",
            Rule,
            Clauses.Input("GatewayARN", "type"),
            new Rules { Gateway = new("GatewayARN") { Coerce = NumberAsText } },
            Probe.Literal(new string('1', 60), Probe.Quote(Arns.Tape))),
    ];

    private static IEnumerable<Mutant> Both(
        string prefix, string member, Func<Func<MemberRule, MemberRule>, Rules> rules, Func<string, Probe> probe, string good)
    {
        Mutant Changed(string name, Func<MemberRule, MemberRule> change, string witness) =>
            Make.Of($"{prefix}-{name}", Rule, Clauses.Input(member, "type"), rules(change), probe(witness));

        yield return Changed("number-unchecked", rule => rule with { Unchecked = JsonKind.Number }, "42");
        yield return Changed("boolean-unchecked", rule => rule with { Unchecked = JsonKind.Boolean }, "true");
        yield return Changed("array-unchecked", rule => rule with { Unchecked = JsonKind.Array }, "[]");
        yield return Changed("object-unchecked", rule => rule with { Unchecked = JsonKind.Object }, "{}");
        yield return Changed("array-of-one-unwrapped", rule => rule with { Coerce = OnlyItem }, $"[{Probe.Quote(good)}]");
        yield return Changed("object-of-one-unwrapped", rule => rule with { Coerce = OnlyMember }, $$"""{"S":{{Probe.Quote(good)}}}""");
    }

    private static JsonValue NumberAsText(JsonValue value) =>
        value is JsonValue.Number number ? new JsonValue.Text(number.Spelling) : value;

    private static JsonValue OnlyItem(JsonValue value) => value is JsonValue.Array { Items: [var only] } ? only : value;

    private static JsonValue OnlyMember(JsonValue value) =>
        value is JsonValue.Object { Members: [var only] } ? only.Value : value;
}
