namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>What the API page promises about gateways and tapes; mutants break one promise.</summary>
public sealed record StateRules
{
    /// <summary>A tape is retrieved to only one gateway.</summary>
    public bool OneGateway { get; init; } = true;

    /// <summary>Asking and taking are one step, whoever else calls.</summary>
    public bool Atomic { get; init; } = true;

    /// <summary>A refused call changes nothing.</summary>
    public bool RefusalChangesNothing { get; init; } = true;

    /// <summary>A gateway that does not exist is refused.</summary>
    public bool ChecksGateway { get; init; } = true;

    /// <summary>A gateway that is no tape gateway is refused.</summary>
    public bool ChecksGatewayType { get; init; } = true;

    /// <summary>A tape that does not exist is refused.</summary>
    public bool ChecksTape { get; init; } = true;

    /// <summary>A tape without a recovery point is refused.</summary>
    public bool ChecksRecoveryPoint { get; init; } = true;

    /// <summary>What a tape is known by.</summary>
    public Func<string, string> Identity { get; init; } = tape => tape;
}
