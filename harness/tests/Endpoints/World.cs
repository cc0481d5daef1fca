namespace ConformanceHarness.Tests.Endpoints;

/// <summary>What exists on an endpoint.</summary>
public abstract record World
{
    private World()
    {
    }

    /// <summary>Whatever is asked for exists.</summary>
    /// <param name="OneGateway">Whether a tape retrieved by one gateway is refused to others, as the page promises.</param>
    public sealed record Open(bool OneGateway = false) : World;

    /// <summary>Only what is listed exists; a tape can be retrieved to only one gateway (API page).</summary>
    public sealed record Closed : World
    {
        /// <summary>ARNs of working tape gateways.</summary>
        public required ImmutableArray<string> TapeGateways { get; init; }

        /// <summary>ARNs of gateways of other types.</summary>
        public ImmutableArray<string> OtherGateways { get; init; } = [];

        /// <summary>ARNs of tapes with a recovery point.</summary>
        public required ImmutableArray<string> Tapes { get; init; }

        /// <summary>ARNs of tapes without one.</summary>
        public ImmutableArray<string> TapesWithoutRecoveryPoint { get; init; } = [];
    }

    /// <summary>Nothing exists.</summary>
    public sealed record Empty : World;
}
