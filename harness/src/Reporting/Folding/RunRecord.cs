using System.Collections.Frozen;
using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting.Folding;

/// <summary>All a report that is one file says of a run, whether the run came to its end or was cut off.</summary>
public sealed record RunRecord
{
    /// <summary>How the run began.</summary>
    public required RunStarted Start { get; init; }

    /// <summary>How it ended. Where the stream has no end, one made of what was judged, with the code of a run that was cut off.</summary>
    public required RunEnded End { get; init; }

    /// <summary>Whether the stream had an end.</summary>
    public required bool Complete { get; init; }

    /// <summary>The phases that ended, in order.</summary>
    public required ImmutableArray<PhaseEnded> Phases { get; init; }

    /// <summary>The snapshots compared, in order; the last comparison of a name counts.</summary>
    public required ImmutableArray<SnapshotCompared> Snapshots { get; init; }

    /// <summary>Where the harness contradicted itself, the first hundred: one is enough to distrust a run.</summary>
    public required ImmutableArray<HarnessFaulted> Faults { get; init; }

    /// <summary>Milliseconds spent in cases about each clause.</summary>
    public required FrozenDictionary<string, double> ClauseMilliseconds { get; init; }

    /// <summary>Whether a finding of <paramref name="strength"/> fails the run.</summary>
    public bool Fails(string strength) => strength == "must" || (Start.Strict && strength == "should");
}
