using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Folding;

namespace ConformanceHarness.Reporting.Json;

/// <summary>
/// What <c>report.json</c> says; its schema is <c>specs/schemas/report.schema.json</c>. Members are added, never
/// renamed, within a version.
/// </summary>
public sealed record ReportDocument
{
    /// <summary>The version of this form.</summary>
    public int Version { get; } = 1;

    /// <summary>The endpoint's address, or the name of the embedded reference.</summary>
    public required string Target { get; init; }

    /// <summary>The operation's name.</summary>
    public required string Operation { get; init; }

    /// <summary>The seed of all randomness.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The world or worlds, joined by <c>+</c>.</summary>
    public required string World { get; init; }

    /// <summary>Whether a should finding fails the run.</summary>
    public required bool Strict { get; init; }

    /// <summary>When the run began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Whether the run came to its end.</summary>
    public required bool Complete { get; init; }

    /// <summary>The process's exit code.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The verdict in one sentence.</summary>
    public required string Verdict { get; init; }

    /// <summary>Cases judged.</summary>
    public required long Cases { get; init; }

    /// <summary>Requests sent.</summary>
    public required long Requests { get; init; }

    /// <summary>Answers that asked to wait.</summary>
    public required long Throttled { get; init; }

    /// <summary>How long the run took, in milliseconds.</summary>
    public required double DurationMs { get; init; }

    /// <summary>The findings, the strongest first.</summary>
    public required ImmutableArray<FindingView> Findings { get; init; }

    /// <summary>The clauses, in the catalogue's order.</summary>
    public required ImmutableArray<ClauseEntry> Clauses { get; init; }

    /// <summary>The phases that ended.</summary>
    public required ImmutableArray<PhaseEntry> Phases { get; init; }

    /// <summary>The contract snapshots compared.</summary>
    public required ImmutableArray<SnapshotEntry> Snapshots { get; init; }

    /// <summary>Where the harness contradicted itself.</summary>
    public required ImmutableArray<FaultEntry> Faults { get; init; }

    /// <summary>Things worth saying that are no findings.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>The document of <paramref name="run"/>.</summary>
    public static ReportDocument Of(RunRecord run) => new()
    {
        Target = run.Start.Target,
        Operation = run.Start.Operation,
        Seed = run.Start.Seed,
        World = run.End.World,
        Strict = run.Start.Strict,
        StartedAt = run.Start.StartedAt,
        Complete = run.Complete,
        ExitCode = run.End.ExitCode,
        Verdict = run.End.Verdict,
        Cases = run.End.Cases,
        Requests = run.End.Requests,
        Throttled = run.End.Throttled,
        DurationMs = run.End.Milliseconds,
        Findings = run.End.Findings,
        Clauses = [.. run.End.Clauses.Select(ClauseEntry.Of)],
        Phases = [.. run.Phases.Select(phase => new PhaseEntry(phase.Phase, phase.World, phase.Cases, phase.Requests, phase.Milliseconds, phase.Cut))],
        Snapshots = [.. run.Snapshots.Select(snapshot => new SnapshotEntry(snapshot.Name, snapshot.Result, snapshot.VerifiedFile))],
        Faults = [.. run.Faults.Select(fault => new FaultEntry(fault.Message, fault.Case))],
        Notes = run.End.Notes,
    };
}
