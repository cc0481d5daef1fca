using ConformanceHarness.Tests.Endpoints.Service;

namespace ConformanceHarness.Tests.Endpoints.Mutations;

/// <summary>Promises about gateways and tapes, broken (API page: one gateway, tape gateways only, recovery points).</summary>
internal static class StateMutants
{
    private const string Nowhere = "arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-00000000";
    private static readonly Disposition Closed = new() { World = ClosedWorld.Instance };

    public static ImmutableArray<Mutant> All { get; } =
    [
        Of("second-gateway-accepted", state => state with { OneGateway = false }, Demand.Sequences, Witness.Sequence(Probe.Plain, Probe.Gateway(Arns.OtherGateway))),
        Of("check-then-act", state => state with { Atomic = false }, Demand.Sequences | Demand.Concurrency, Witness.Together(Enumerable.Range(0, 8).Select(i => Probe.Gateway(i % 2 == 0 ? Arns.Gateway : Arns.OtherGateway)))),
        Of("refused-call-moves-tape", state => state with { RefusalChangesNothing = false }, Demand.Sequences, Witness.Sequence(Probe.Gateway(Arns.FileGateway), Probe.Plain)),
        Of("shared-across-accounts", state => state with { Identity = tape => tape[tape.LastIndexOf('/')..] }, Demand.Sequences, Witness.Sequence(Probe.Plain, Probe.Pair(Arns.OtherGateway, Arns.SameBarcode))),
        Of("one-tape-at-a-time", state => state with { Identity = _ => "" }, Demand.Sequences, Witness.Sequence(Probe.Plain, Probe.Pair(Arns.OtherGateway, Arns.OtherTape))),
        Of("unknown-gateway-accepted", state => state with { ChecksGateway = false }, Demand.None, Probe.Gateway(Nowhere)),
        Of("file-gateway-accepted", state => state with { ChecksGatewayType = false }, Demand.None, Probe.Gateway(Arns.FileGateway)),
        Of("unknown-tape-accepted", state => state with { ChecksTape = false }, Demand.None, Probe.Tape(Arns.TapeOf(id: "N0SUCHTAPE"))),
        Of("tape-without-recovery-point-accepted", state => state with { ChecksRecoveryPoint = false }, Demand.None, Probe.Tape(Arns.BareTape)),
        On("retrieved-elsewhere-is-malformed", Effects.Refuse, Clauses.State, Witness.Sequence(Probe.Plain, Probe.Gateway(Arns.OtherGateway))),
        On("retrieved-elsewhere-is-server-fault", Effects.ServerFault, Clauses.NoServerFault, Witness.Sequence(Probe.Plain, Probe.Gateway(Arns.OtherGateway))),
    ];

    private static Mutant Of(string name, Func<StateRules, StateRules> change, Demand demand, Witness witness) => Make
        .Of(name, "state", Clauses.State, new Rules { State = change(new()) }, witness)
        .On(Closed)
        .Needs(demand | Demand.Bindings);

    private static Mutant On(string name, Effect then, string clause, Witness witness) => Make
        .Of(name, "state", clause, Elsewhere, then, witness)
        .On(Closed)
        .Needs(Demand.Sequences | Demand.Bindings);

    private static bool Elsewhere(Occasion occasion) => occasion.Verdict is Verdict.Refused { Refusal.Code: "TapeAlreadyRetrieved" };
}
