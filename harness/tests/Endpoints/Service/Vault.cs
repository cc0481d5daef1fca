namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>Gateways, tapes, and which tape went to which gateway.</summary>
internal sealed class Vault(Disposition choices, StateRules rules)
{
    private static readonly TimeSpan Race = TimeSpan.FromMilliseconds(3);
    private readonly Dictionary<string, string> retrieved = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Gives the tape to the gateway; null, or why not.</summary>
    public async ValueTask<Refusal?> RetrieveAsync(string gateway, string tape, CancellationToken cancellation)
    {
        if (choices.World is World.Open(OneGateway: false))
            return null;
        if (choices.World is World.Empty)
            return Unknown(gateway);
        if (choices.World is World.Closed closed && Missing(closed, gateway, tape) is { } missing)
        {
            if (!rules.RefusalChangesNothing)
                Take(gateway, tape);
            return missing;
        }

        if (rules.Atomic)
            return Take(gateway, tape);
        if (Taken(gateway, tape) is { } taken)
            return taken;
        await Task.Delay(Race, TimeProvider.System, cancellation);
        Put(gateway, tape);
        return null;
    }

    /// <summary>Brings every tape back.</summary>
    public void Reset()
    {
        lock (gate)
            retrieved.Clear();
    }

    private Refusal? Missing(World.Closed world, string gateway, string tape)
    {
        if (rules.ChecksGateway && !world.TapeGateways.Contains(gateway) && !world.OtherGateways.Contains(gateway))
            return Unknown(gateway);
        if (rules.ChecksGatewayType && world.OtherGateways.Contains(gateway))
            return Refusals.Request("InvalidGatewayRequest", "The gateway is not a tape gateway.");
        if (rules.ChecksTape && !world.Tapes.Contains(tape) && !world.TapesWithoutRecoveryPoint.Contains(tape))
            return Refusals.Request("TapeNotFound", "The tape was not found.");
        if (rules.ChecksRecoveryPoint && world.TapesWithoutRecoveryPoint.Contains(tape))
            return Refusals.Request("RecoveryPointNotFound", "The tape has no recovery point.");
        return null;
    }

    private Refusal? Take(string gateway, string tape)
    {
        lock (gate)
        {
            if (Taken(gateway, tape) is { } taken)
                return taken;
            Put(gateway, tape);
            return null;
        }
    }

    private Refusal? Taken(string gateway, string tape)
    {
        lock (gate)
        {
            if (!rules.OneGateway || !retrieved.TryGetValue(rules.Identity(tape), out var holder))
                return null;
            return holder == gateway && choices.AcceptsRepetition
                ? null
                : Refusals.Request("TapeAlreadyRetrieved", "The tape was already retrieved.");
        }
    }

    private void Put(string gateway, string tape)
    {
        lock (gate)
            retrieved[rules.Identity(tape)] = gateway;
    }

    private static Refusal Unknown(string gateway) =>
        Refusals.Request("GatewayNotFound", $"The specified gateway was not found ({gateway.Length} characters).");
}
