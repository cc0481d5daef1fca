using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.HttpCases;
using ConformanceHarness.Generation.Sequences;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Campaign;

/// <summary>What a campaign sends, how much of it, and for how long.</summary>
public sealed record CampaignOptions
{
    /// <summary>The seed of all randomness.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many fuzz cases each target gets; a quarter as many more are bodies changed byte by byte.</summary>
    public int Cases { get; init; } = 2000;

    /// <summary>How many sequences of calls a target with bindings and a reset gets.</summary>
    public int Sequences { get; init; } = 1000;

    /// <summary>How many races such a target gets.</summary>
    public int Races { get; init; } = 200;

    /// <summary>Whether the phases about the wire are run: the named cases, those of raw bytes, and bodies changed byte by byte.</summary>
    public bool Wire { get; init; } = true;

    /// <summary>How many requests are under way at once.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>After how long nothing more is sent, or null.</summary>
    public TimeSpan? MaxTime { get; init; }

    /// <summary>Only clauses this glob matches are graded, and only cases about them sent; null for all.</summary>
    public string? ClauseGlob { get; init; }

    /// <summary>Whether a should finding fails the run too.</summary>
    public bool Strict { get; init; }

    /// <summary>
    /// Whether only requests are sent that must be refused, or that name what is bound: the manners an endpoint that
    /// is not on this machine is owed.
    /// </summary>
    public bool Careful { get; init; }

    /// <summary>The one case to send instead of all phases, or null.</summary>
    public Case? Replay { get; init; }

    /// <summary>The sequence or race to run instead of all phases, with <see cref="Replay"/> the call of it that tells; or null.</summary>
    public SequenceCase? ReplaySteps { get; init; }

    /// <summary>The raw bytes to send instead of all phases, with <see cref="Replay"/> the plain call they are made of; or null.</summary>
    public RawCase? ReplayRaw { get; init; }

    /// <summary>Whether differing snapshots are taken for right.</summary>
    public bool AcceptSnapshots { get; init; }

    /// <summary>Findings that are expected, each with its reason; one that does not come is told.</summary>
    public ImmutableArray<KnownFailure> KnownFailures { get; init; } = [];

    /// <summary>The command that replays a case; <c>{case}</c> stands for the case's id.</summary>
    public string ReplayCommand { get; init; } = "./run.sh --replay {case}.json";
}
