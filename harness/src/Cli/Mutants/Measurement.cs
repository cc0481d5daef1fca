using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Cli.Mutants;

/// <summary>What a run said of a subject.</summary>
internal sealed record Measurement
{
    public required Subject Subject { get; init; }

    public required ulong Seed { get; init; }

    public required int ExitCode { get; init; }

    public required string Verdict { get; init; }

    public required ImmutableArray<FindingView> Findings { get; init; }

    /// <summary>How the harness contradicted itself, or empty.</summary>
    public ImmutableArray<string> Faults { get; init; } = [];

    /// <summary>Requests judged up to the first that departed, itself included; null when none did.</summary>
    public int? FirstTold { get; init; }

    /// <summary>How long that took.</summary>
    public TimeSpan? TimeToFirst { get; init; }

    /// <summary>Bytes of the smallest body that shows it; null without a finding.</summary>
    public int? SmallestBody { get; init; }

    public required long Requests { get; init; }

    public IEnumerable<string> Told => Findings.Select(finding => finding.Clause).Distinct();
}
