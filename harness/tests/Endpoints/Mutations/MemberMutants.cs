using System.Globalization;
using ConformanceHarness.Tests.Endpoints.Service;

namespace ConformanceHarness.Tests.Endpoints.Mutations;

/// <summary>Required and length, broken member by member (API page, Request Parameters).</summary>
internal static class MemberMutants
{
    private const string Rule = "length, pattern or required broken";

    public static ImmutableArray<Mutant> All { get; } =
    [
        .. Both("gateway", "GatewayARN", change => new() { Gateway = change(new("GatewayARN")) }, Arns.GatewayOfLength, Probe.Gateway),
        .. Both("tape", "TapeARN", change => new() { Tape = change(new("TapeARN")) }, Arns.TapeOfLength, Probe.Tape),
        Gateway("length-in-bytes", rule => rule with { Measure = MemberRule.Bytes }, new string('é', 300)),
        Gateway("min-length-in-bytes", rule => rule with { Measure = LeastInBytes }, new string('é', 30)),
        Gateway("length-in-graphemes", rule => rule with { Measure = Graphemes }, string.Concat(Enumerable.Repeat("a\u0301", 30))),
        Gateway("trimmed", rule => rule with { Prepare = value => value.Trim() }, $"{new string('g', 49)} "),
        Gateway("trimmed-at-max", rule => rule with { Prepare = TrimLong }, $"{new string('g', 500)} "),
        Gateway("cut-at-nul", rule => rule with { Prepare = value => value.Split('\0')[0] }, $"{new string('g', 30)}\0{new string('g', 30)}"),
        Gateway("controls-dropped", rule => rule with { Prepare = value => string.Concat(value.Where(c => !char.IsControl(c))) }, $"{new string('g', 49)}\u0001"),
        Gateway("percent-decoded", rule => rule with { Prepare = Uri.UnescapeDataString }, $"{new string('g', 48)}%41"),
        Make.Of("tape-trimmed", Rule, Clauses.TapePattern, new Rules { Tape = new("TapeARN") { Prepare = value => value.Trim() } }, Probe.Tape($"{Arns.Tape} ")),
        Make.Of("tape-cut-at-nul", Rule, Clauses.TapePattern, new Rules { Tape = new("TapeARN") { Prepare = value => value.Split('\0')[0] } }, Probe.Tape($"{Arns.Tape}\0")),
        Make.Of("tape-upper-cased-id", Rule, Clauses.TapePattern, new Rules { Tape = new("TapeARN") { Prepare = UpperId } }, Probe.Tape(Arns.TapeOf(id: "test0aa2af"))),
        Make.Of("tape-unquoted", Rule, Clauses.TapePattern, new Rules { Tape = new("TapeARN") { Prepare = value => value.Trim('"', '\'') } }, Probe.Tape($"'{Arns.Tape}'")),
        Make.Of("decodes-latin-1", "well-formed", Clauses.GatewayLengths, Make.Protocol(p => p with { ReadsLatin1 = true }), Probe.Gateway(new string('é', 500))),
    ];

    private static IEnumerable<Mutant> Both(
        string prefix, string member, Func<Func<MemberRule, MemberRule>, Rules> rules, Func<int, string> ofLength, Func<string, Probe> probe)
    {
        Mutant Changed(string name, string clause, Func<MemberRule, MemberRule> change, Probe witness) =>
            Make.Of($"{prefix}-{name}", Rule, Clauses.Input(member, clause), rules(change), witness);

        yield return Changed("min-dropped", "length-min", rule => rule with { Min = null }, probe(ofLength(49)));
        yield return Changed("min-lax-by-one", "length-min", rule => rule with { Min = 49 }, probe(ofLength(49)));
        yield return Changed("min-strict-by-one", "length-min", rule => rule with { Min = 51 }, probe(ofLength(50)));
        yield return Changed("max-dropped", "length-max", rule => rule with { Max = null }, probe(ofLength(501)));
        yield return Changed("max-lax-by-one", "length-max", rule => rule with { Max = 501 }, probe(ofLength(501)));
        yield return Changed("max-strict-by-one", "length-max", rule => rule with { Max = 499 }, probe(ofLength(500)));
        yield return Changed("max-512", "length-max", rule => rule with { Max = 512 }, probe(ofLength(512)));
        yield return Changed("max-255", "length-max", rule => rule with { Max = 255 }, probe(ofLength(300)));
        yield return Changed("optional", "required", rule => rule with { Required = false }, Without(member));
        yield return Changed("null-accepted", "required", rule => rule with { NullPasses = true }, Null(member));
        yield return Changed("empty-accepted", "*", rule => rule with { Exempt = value => value.Length == 0 }, probe(""));
    }

    private static Mutant Gateway(string name, Func<MemberRule, MemberRule> change, string witness) =>
        Make.Of($"gateway-{name}", Rule, Clauses.GatewayLengths, new Rules { Gateway = change(new("GatewayARN")) }, Probe.Gateway(witness));

    private static Probe Without(string member) => Probe.Text(member == "TapeARN"
        ? $$"""{"GatewayARN":"{{Arns.Gateway}}"}"""
        : $$"""{"TapeARN":"{{Arns.Tape}}"}""");

    private static Probe Null(string member) => member == "TapeARN"
        ? Probe.Literal(Probe.Quote(Arns.Gateway), "null")
        : Probe.Literal("null", Probe.Quote(Arns.Tape));

    private static int LeastInBytes(string value) =>
        MemberRule.CodePoints(value) < 50 ? MemberRule.Bytes(value) : MemberRule.CodePoints(value);

    private static int Graphemes(string value) => new StringInfo(value).LengthInTextElements;

    private static string TrimLong(string value) => value.Length > 500 ? value.TrimEnd() : value;

    private static string UpperId(string value)
    {
        var id = value.LastIndexOf('/') + 1;
        return value[..id] + value[id..].ToUpperInvariant();
    }
}
