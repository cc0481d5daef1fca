using System.Globalization;
using ConformanceHarness.Tests.Endpoints.Json;
using ConformanceHarness.Tests.Endpoints.Service;

namespace ConformanceHarness.Tests.Endpoints.Mutations;

/// <summary>One kind of input that the endpoint cannot stomach.</summary>
internal static class TriggerMutants
{
    private const string Rule = "anything at all";
    private static readonly Dictionary<string, (Trigger When, Probe Witness)> Known = new()
    {
        ["non-ascii"] = OnGateway(g => g.Any(c => c > '~'), "é"),
        ["astral"] = OnGateway(g => g.Any(char.IsSurrogate), "𝛼"),
        ["combining"] = OnGateway(g => g.Any(c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark), "e\u0301"),
        ["right-to-left"] = OnGateway(g => g.Any(c => c is >= '\u0590' and <= '\u08ff' or '\u202e'), "\u202e"),
        ["nul"] = OnGateway(Has("\0"), "\0"),
        ["control"] = OnGateway(g => g.Any(c => c is > '\0' and < ' '), "\u0007"),
        ["line-feed"] = OnGateway(Has("\n"), "\n"),
        ["quote"] = OnGateway(Has("\""), "\""),
        ["single-quote"] = OnGateway(Has("'"), "' OR '1'='1"),
        ["percent"] = OnGateway(Has("%"), "%s%n"),
        ["backslash"] = OnGateway(Has("\\"), "\\"),
        ["dollar-template"] = OnGateway(Has("${"), "${7*7}"),
        ["brace-template"] = OnGateway(Has("{{"), "{{7*7}}"),
        ["markup"] = OnGateway(Has("<"), "<script>"),
        ["path"] = OnGateway(Has("../"), "../../etc/passwd"),
        ["blank-only"] = (Triggers.Gateway(string.IsNullOrWhiteSpace), Probe.Gateway(new string(' ', 60))),
        ["long"] = (Triggers.Gateway(g => g.Length > 300), Probe.Gateway(Arns.GatewayOfLength(400))),
        ["tape-quote"] = OnTape(Has("\""), "\""),
        ["tape-non-ascii"] = OnTape(t => t.Any(c => c > '~'), "é"),
        ["tape-nul"] = OnTape(Has("\0"), "\0"),
        ["tape-no-colon"] = (Triggers.Tape(t => !t.Contains(':', StringComparison.Ordinal)), Probe.Tape(new string('t', 60))),
        ["tape-very-long"] = (Triggers.Tape(t => t.Length > 2_000), Probe.Tape(Arns.TapeOfLength(4_096))),
        ["deep"] = (Raw(b => b.Contains("[[[[[[", StringComparison.Ordinal)), Probe.Extra($"\"Other\":{new string('[', 40)}{new string(']', 40)}")),
        ["deep-object"] = (Raw(b => b.Split("{\"").Length > 12), Probe.Extra($"\"Other\":{string.Concat(Enumerable.Repeat("{\"a\":", 40))}1{new string('}', 40)}")),
        ["duplicate"] = (Twice, Probe.Extra($"\"TapeARN\":\"{Arns.Tape}\"")),
        ["huge-number"] = (OnOther((_, v) => v is JsonValue.Number n && !double.IsFinite(double.Parse(n.Spelling, CultureInfo.InvariantCulture))), Probe.Extra("\"Other\":1e400")),
        ["long-number"] = (OnOther((_, v) => v is JsonValue.Number { Spelling.Length: > 20 }), Probe.Extra("\"Other\":123456789012345678901234567890")),
        ["long-unknown"] = (OnOther((_, v) => v is JsonValue.Text { Value.Length: > 1_000 }), Probe.Extra($"\"Other\":\"{new string('o', 2_000)}\"")),
        ["many-members"] = (occasion => occasion.Input?.Members.Count > 100, Probe.Extra(string.Join(',', Enumerable.Range(0, 120).Select(i => $"\"m{i}\":{i}")))),
        ["proto-name"] = (OnOther((name, _) => name == "__proto__"), Probe.Extra("\"__proto__\":{}")),
        ["type-name"] = (OnOther((name, _) => name == "__type"), Probe.Extra("\"__type\":\"Other\"")),
        ["empty-name"] = (OnOther((name, _) => name.Length == 0), Probe.Extra("\"\":1")),
        ["null-unknown"] = (OnOther((_, v) => v is JsonValue.Null), Probe.Extra("\"Other\":null")),
        ["lone-surrogate"] = (Raw(b => b.Contains("\\ud8", StringComparison.OrdinalIgnoreCase)), Probe.Literal($"\"{Arns.Gateway}\\ud800\"", Probe.Quote(Arns.Tape))),
        ["invalid-utf8"] = (Raw(b => b.Contains('\u00ff', StringComparison.Ordinal)), Probe.Bytes([.. "{\"GatewayARN\":\""u8, 0xff, .. "\"}"u8])),
        ["byte-order-mark"] = (Raw(b => b.StartsWith("\u00ef\u00bb\u00bf", StringComparison.Ordinal)), Probe.Text("\ufeff{}")),
        ["large-body"] = (occasion => occasion.Call.Body.Length > 60_000, Probe.Extra($"\"Other\":\"{new string('o', 65_536)}\"")),
        ["escape"] = (Raw(b => b.Contains("\\u", StringComparison.Ordinal)), Probe.Literal($"\"\\u0061{Arns.Gateway}\"", Probe.Quote(Arns.Tape))),
    };

    public static ImmutableArray<Mutant> All { get; } =
    [
        .. Known.Select(t => Make.Of($"{t.Key}-server-fault", Rule, Clauses.NoServerFault, t.Value.When, Effects.ServerFault, t.Value.Witness)),
        .. new[] { "quote", "astral", "deep", "large-body" }.Select(name =>
            Make.Of($"{name}-reset", Rule, Clauses.Answers, Known[name].When, Effects.Reset, Known[name].Witness)),
        .. new[] { "backslash", "long", "duplicate", "lone-surrogate" }.Select(name =>
            Make.Of($"{name}-unanswered", Rule, Clauses.Answers, Known[name].When, Effects.Withhold, Known[name].Witness)),
        .. new[] { "non-ascii", "quote", "percent", "escape" }.Select(name =>
            Make.Of($"{name}-refused", "well-formed, bound or open world", Clauses.Accepts, Known[name].When, Effects.Refuse, Known[name].Witness)),
        Make.Of("deep-internal-failure-400", Rule, Clauses.NoServerFault, Known["deep"].When, Effects.Error(400, "InternalFailure"), Known["deep"].Witness),
        Make.Of("unknown-member-hides-violation", "exactly what the decoded request says", Clauses.AnyInput, Triggers.Constraint.And(occasion => occasion.Input?.Members.Count > 2), Effects.Accept, Probe.Text($$"""{"GatewayARN":"short","TapeARN":"{{Arns.Tape}}","Other":1}""")),
    ];

    private static (Trigger When, Probe Witness) OnGateway(Func<string, bool> has, string text) =>
        (Triggers.Gateway(has), Probe.Gateway(Arns.Gateway + text));

    private static (Trigger When, Probe Witness) OnTape(Func<string, bool> has, string text) =>
        (Triggers.Tape(has), Probe.Tape(Arns.Tape + text));

    private static Trigger OnOther(Func<string, JsonValue, bool> has) => Triggers.Unknown(has);

    private static Trigger Raw(Func<string, bool> has) => Triggers.Body(has);

    private static Func<string, bool> Has(string text) => value => value.Contains(text, StringComparison.Ordinal);

    private static bool Twice(Occasion occasion) =>
        occasion.Input is { } input && input.Members.DistinctBy(m => m.Name).Count() < input.Members.Count;
}
