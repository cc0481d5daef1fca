using ConformanceHarness.Tests.Endpoints.Service;

namespace ConformanceHarness.Tests.Endpoints.Mutations;

/// <summary>Faults that take two conditions at once.</summary>
internal static class CombinationMutants
{
    private const string Rule = "well-formed, bound or open world";

    public static ImmutableArray<Mutant> All { get; } =
    [
        Refuses("both-at-max-refused", (g, t) => (g.Length, t.Length) == (500, 500), Lengths(500, 500)),
        Refuses("both-at-min-refused", (g, t) => (g.Length, t.Length) == (50, 50), Lengths(50, 50)),
        Refuses("min-and-max-refused", (g, t) => (g.Length, t.Length) == (50, 500), Lengths(50, 500)),
        Refuses("max-and-min-refused", (g, t) => (g.Length, t.Length) == (500, 50), Lengths(500, 50)),
        Refuses("total-over-900-refused", (g, t) => g.Length + t.Length > 900, Lengths(460, 460)),
        Refuses("equal-arns-refused", (g, t) => g == t, Probe.Pair(Arns.Tape, Arns.Tape)),
        Refuses("iso-at-shortest-id-refused", (_, t) => t.StartsWith("arn:aws-iso", StringComparison.Ordinal) && t[(t.LastIndexOf('/') + 1)..].Length == 5, Probe.Tape(Arns.TapeOf("aws-iso", id: "T0AF5"))),
        Refuses("short-region-and-long-id-refused", (_, t) => t.Split(':')[3].Length == 1 && t[(t.LastIndexOf('/') + 1)..].Length == 16, Probe.Tape(Arns.TapeOf(region: "a", id: "1234567890123456"))),
        Faults("both-at-max-server-fault", (g, t) => (g.Length, t.Length) == (500, 500), Lengths(500, 500)),
        Faults("equal-arns-server-fault", (g, t) => g == t, Probe.Pair(Arns.Tape, Arns.Tape)),
        Faults("non-ascii-at-tape-max-server-fault", (g, t) => g.Any(c => c > '~') && t.Length == 500, Probe.Pair($"{Arns.Gateway}é", Arns.TapeOfLength(500))),
        Faults("non-ascii-at-gateway-max-server-fault", (g, _) => g.Any(c => c > '~') && MemberRule.CodePoints(g) == 500, Probe.Gateway($"{Arns.GatewayOfLength(499)}é")),
        Faults("quote-at-gateway-min-server-fault", (g, _) => g.Length == 50 && g.Contains('"', StringComparison.Ordinal), Probe.Gateway($"{Arns.GatewayOfLength(49)}\"")),
        Faults("both-too-long-server-fault", (g, t) => g.Length > 500 && t.Length > 500, Lengths(501, 501)),
        Make.Of(
            "both-broken-accepted",
            "length, pattern or required broken",
            Clauses.AnyInput,
            Triggers.Constraint.And(Triggers.Pair((g, t) => g.Length < 50 && t.Length < 50)),
            Effects.Accept,
            Probe.Pair("short", "short")),
        Make.Of(
            "equal-broken-accepted",
            "length, pattern or required broken",
            Clauses.AnyInput,
            Triggers.Constraint.And(Triggers.Pair((g, t) => g == t)),
            Effects.Accept,
            Probe.Pair(Arns.Gateway, Arns.Gateway)),
    ];

    private static Probe Lengths(int gateway, int tape) => Probe.Pair(Arns.GatewayOfLength(gateway), Arns.TapeOfLength(tape));

    private static Mutant Refuses(string name, Func<string, string, bool> when, Probe witness) =>
        Make.Of(name, Rule, Clauses.Accepts, Triggers.Accepted.And(Triggers.Pair(when)), Effects.Refuse, witness);

    private static Mutant Faults(string name, Func<string, string, bool> when, Probe witness) =>
        Make.Of(name, "anything at all", Clauses.NoServerFault, Triggers.Pair(when), Effects.ServerFault, witness);
}
