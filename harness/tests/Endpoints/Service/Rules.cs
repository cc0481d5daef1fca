namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>What an endpoint must do; the defaults keep every rule, a mutant changes one.</summary>
public sealed record Rules
{
    /// <summary>The constraints of GatewayARN (API page).</summary>
    public MemberRule Gateway { get; init; } = new("GatewayARN");

    /// <summary>The constraints of TapeARN (API page), but for its pattern.</summary>
    public MemberRule Tape { get; init; } = new("TapeARN");

    /// <summary>The pattern of TapeARN (API page); null checks none.</summary>
    public TapePattern? TapePattern { get; init; } = new();

    /// <summary>The protocol.</summary>
    public ProtocolRules Protocol { get; init; } = new();

    /// <summary>The state.</summary>
    public StateRules State { get; init; } = new();
}
