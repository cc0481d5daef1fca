using ConformanceHarness.Tests.Endpoints.Json;
using ConformanceHarness.Tests.Endpoints.Service;

namespace ConformanceHarness.Tests.Endpoints.Mutations;

/// <summary>JSON read too laxly or too strictly (RFC 8259; Smithy, AWS JSON 1.1).</summary>
internal static class BodyMutants
{
    private const string Lax = "malformed or truncated JSON, trailing text, root not an object, empty body";
    private const string Strict = "unknown member, member order, white space, \\u escapes";
    private static readonly string Body = $$"""{"GatewayARN":"{{Arns.Gateway}}","TapeARN":"{{Arns.Tape}}"}""";

    public static ImmutableArray<Mutant> All { get; } = [.. LaxReaders(), .. Answers(), .. StrictReaders(), .. Names()];

    private static IEnumerable<Mutant> LaxReaders() =>
    [
        Reads("trailing-text-accepted", Clauses.TrailingText, JsonLaxity.TrailingText, $"{Body} x"),
        Reads("truncated-accepted", Clauses.Malformed, JsonLaxity.MissingEnd, Body[..^1]),
        Reads("comments-accepted", Clauses.Malformed, JsonLaxity.Comments, $"/* why */{Body}"),
        Reads("single-quotes-accepted", Clauses.Malformed, JsonLaxity.SingleQuotes, Body.Replace('"', '\'')),
        Reads("trailing-comma-accepted", Clauses.Malformed, JsonLaxity.TrailingCommas, $"{Body[..^1]},}}"),
        Reads("missing-comma-accepted", Clauses.Malformed, JsonLaxity.MissingCommas, Body.Replace("\",", "\" ", StringComparison.Ordinal)),
        Reads("nan-accepted", Clauses.Malformed, JsonLaxity.NonFinite, $"{Body[..^1]},\"Other\":NaN}}"),
        Reads("bare-names-accepted", Clauses.Malformed, JsonLaxity.BareNames, Body.Replace("\"GatewayARN\"", "GatewayARN", StringComparison.Ordinal)),
        Reads("loose-numbers-accepted", Clauses.Malformed, JsonLaxity.LooseNumbers, $"{Body[..^1]},\"Other\":01}}"),
        Reads("raw-controls-accepted", Clauses.Malformed, JsonLaxity.ControlCharacters, Body.Replace("sgw-12A3456B", "sgw-12A3456B\t", StringComparison.Ordinal)),
        Reads("any-escape-accepted", Clauses.Malformed, JsonLaxity.AnyEscape, Body.Replace("sgw-12A3456B", "sgw-\\x12A3456B", StringComparison.Ordinal)),
        Of("form-feed-is-white-space", Lax, Clauses.Malformed, Make.Json(json => json with { WhiteSpace = " \t\r\n\f\v\u00a0" }), Probe.Text($"\f{Body}")),
        Of("root-array-accepted", Lax, Clauses.NotAnObject, Make.Protocol(p => p with { UnwrapsRootArray = true }), Probe.Text($"[{Body}]")),
    ];

    private static IEnumerable<Mutant> Answers() =>
    [
        Answers("empty-body-accepted", Clauses.EmptyBody, occasion => occasion.Call.Body.IsEmpty, ""),
        Answers("malformed-accepted", Clauses.Malformed, Triggers.Malformed, "{"),
        Answers("not-an-object-accepted", Clauses.NotAnObject, Triggers.Malformed.And(Triggers.Body(b => b is "null" or "[]" or "\"\"" or "0" or "true")), "null"),
        Make.Of("empty-body-server-fault", Lax, Clauses.NoServerFault, occasion => occasion.Call.Body.IsEmpty, Effects.ServerFault, Probe.Text("")),
        Make.Of("not-an-object-server-fault", Lax, Clauses.NoServerFault, Triggers.Malformed.And(Triggers.Body(b => b is ['[', ..] or "null" or "0")), Effects.ServerFault, Probe.Text("[]")),
    ];

    private static IEnumerable<Mutant> StrictReaders() =>
    [
        Of("unknown-members-refused", Strict, Clauses.UnknownMembers, Make.Protocol(p => p with { TakesMembers = names => names.All(n => n is "GatewayARN" or "TapeARN") }), Probe.Extra("\"Other\":1")),
        Of("five-members-refused", Strict, Clauses.UnknownMembers, Make.Protocol(p => p with { TakesMembers = names => names.Count < 5 }), Probe.Extra("\"A\":1,\"B\":2,\"C\":3")),
        Of("member-order-fixed", Strict, Clauses.MemberOrder, Make.Protocol(p => p with { TakesMembers = names => names is not ["TapeARN", ..] }), Swapped()),
        Of("white-space-refused", Strict, Clauses.WhiteSpace, Make.Json(json => json with { WhiteSpace = "" }), Probe.Text(Body.Replace(":\"", ": \"", StringComparison.Ordinal))),
        Of("line-feed-refused", Strict, Clauses.WhiteSpace, Make.Json(json => json with { WhiteSpace = " \t\r" }), Probe.Text($"\n{Body}")),
        Of("carriage-return-refused", Strict, Clauses.WhiteSpace, Make.Json(json => json with { WhiteSpace = " \t\n" }), Probe.Text($"\r\n{Body}")),
        Of("tab-refused", Strict, Clauses.WhiteSpace, Make.Json(json => json with { WhiteSpace = " \r\n" }), Probe.Text($"\t{Body}")),
        Of("final-white-space-refused", Strict, Clauses.WhiteSpace, Make.Json(json => json with { TrailingWhiteSpace = false }), Probe.Text($"{Body}\n")),
        Of("unicode-escapes-kept", Strict, Clauses.Escapes, Make.Json(json => json with { Escapes = "\"\\/bfnrt" }), Probe.Text(Body.Replace("TEST", "\\u0054EST", StringComparison.Ordinal))),
        Of("solidus-escape-kept", Strict, Clauses.Escapes, Make.Json(json => json with { Escapes = "\"\\bfnrtu" }), Probe.Text(Body.Replace("/", "\\/", StringComparison.Ordinal))),
        Of("escapes-in-names-kept", Strict, Clauses.Escapes, Make.Json(json => json with { EscapesInNames = false }), Probe.Text(Body.Replace("\"TapeARN\"", "\"\\u0054apeARN\"", StringComparison.Ordinal))),
        Of("lower-case-hex-refused", Strict, Clauses.Escapes, Make.Json(json => json with { HexDigits = "0123456789ABCDEF" }), Probe.Text(Body.Replace(":us", "\\u003aus", StringComparison.Ordinal))),
        Of("upper-case-hex-refused", Strict, Clauses.Escapes, Make.Json(json => json with { HexDigits = "0123456789abcdef" }), Probe.Text(Body.Replace(":us", "\\u003Aus", StringComparison.Ordinal))),
    ];

    private static IEnumerable<Mutant> Names() =>
    [
        Of("member-names-any-case", "member names in another case", Clauses.MemberNameCase, Make.Protocol(p => p with { MemberNames = StringComparison.OrdinalIgnoreCase }), Probe.Text(Body.Replace("TapeARN", "tapeARN", StringComparison.Ordinal))),
    ];

    private static Probe Swapped() => Probe.Text($$"""{"TapeARN":"{{Arns.Tape}}","GatewayARN":"{{Arns.Gateway}}"}""");

    private static Mutant Reads(string name, string clause, JsonLaxity laxity, string witness) =>
        Of(name, Lax, clause, Make.Json(json => json with { Laxity = laxity }), Probe.Text(witness));

    private static Mutant Answers(string name, string clause, Trigger when, string witness) =>
        Make.Of(name, Lax, clause, when, Effects.Change((_, right) => right.WithText("{}") with { Status = 200 }), Probe.Text(witness));

    private static Mutant Of(string name, string rule, string clause, Rules rules, Probe witness) =>
        Make.Of(name, rule, clause, rules, witness);
}
