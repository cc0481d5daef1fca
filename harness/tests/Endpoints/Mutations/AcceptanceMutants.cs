using ConformanceHarness.Tests.Endpoints.Service;

namespace ConformanceHarness.Tests.Endpoints.Mutations;

/// <summary>Well-formed requests that are refused as malformed (the page gives GatewayARN no pattern).</summary>
internal static class AcceptanceMutants
{
    private const string WellFormed = "well-formed, bound or open world";
    private const string Unknown = "well-formed, not known to exist";
    private static readonly Disposition Empty = new() { World = new World.Empty() };

    public static ImmutableArray<Mutant> All { get; } =
    [
        Refuses("plain-pair-refused", Triggers.Pair((gateway, tape) => gateway == Arns.Gateway && tape == Arns.Tape), Arns.Gateway),
        Refuses("gateway-non-arn-malformed", Triggers.Gateway(g => !g.StartsWith("arn:", StringComparison.Ordinal)), new string('g', 60)),
        Refuses("gateway-non-ascii-malformed", Triggers.Gateway(g => g.Any(c => c > '~')), $"{Arns.Gateway}é"),
        Refuses("gateway-upper-case-malformed", Triggers.GatewayHas("GATEWAY"), new string('A', 43) + "GATEWAY"),
        Refuses("gateway-space-malformed", Triggers.GatewayHas(" "), $"{Arns.Gateway} "),
        Refuses("gateway-over-300-malformed", Triggers.Gateway(g => g.Length > 300), Arns.GatewayOfLength(301)),
        NotKnown("unknown-is-validation-exception", Clauses.Accepts, Effects.Refuse),
        NotKnown("unknown-is-serialization-exception", Clauses.Accepts, Effects.Error(400, "SerializationException")),
        NotKnown("unknown-is-undeclared", Clauses.KnownType, Effects.Error(400, "ResourceNotFoundException")),
        NotKnown("unknown-is-404", Clauses.ErrorStatus, Effects.Status(404)),
        NotKnown("unknown-is-server-error", Clauses.NoServerFault, Effects.ServerFault),
        NotKnown("unknown-is-empty-output", Clauses.TapePresent, Effects.Change((_, right) => right.WithText("{}") with { Status = 200 })),
        NotKnown("unknown-is-null-output", Clauses.OutputJson, Effects.Change((_, right) => right.WithText("null") with { Status = 200 })),
    ];

    private static Mutant Refuses(string name, Trigger when, string gateway) =>
        Make.Of(name, WellFormed, Clauses.Accepts, Triggers.Accepted.And(when), Effects.Refuse, Probe.Gateway(gateway));

    private static Mutant NotKnown(string name, string clause, Effect then) =>
        Make.Of(name, Unknown, clause, Triggers.Refused(Cause.Request), then, Probe.Plain).On(Empty);
}
