using System.Text.Json.Serialization;

namespace ConformanceHarness.Campaign.Events;

/// <summary>
/// One thing that happened in a run. The stream of these is all a report needs: each report is a fold over it, and
/// none of them is known to the campaign. Events carry plain data, so that a line of NDJSON says as much as memory did.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(RunStarted), "run-started")]
[JsonDerivedType(typeof(PhaseStarted), "phase-started")]
[JsonDerivedType(typeof(TargetProbed), "target-probed")]
[JsonDerivedType(typeof(CaseJudged), "case-judged")]
[JsonDerivedType(typeof(FindingMade), "finding-made")]
[JsonDerivedType(typeof(SnapshotCompared), "snapshot-compared")]
[JsonDerivedType(typeof(PhaseEnded), "phase-ended")]
[JsonDerivedType(typeof(HarnessFaulted), "harness-faulted")]
[JsonDerivedType(typeof(RunEnded), "run-ended")]
public abstract record CampaignEvent;

/// <summary>The run begins: what is held to what.</summary>
public sealed record RunStarted : CampaignEvent
{
    /// <summary>The endpoint's address, or a name for the embedded reference.</summary>
    public required string Target { get; init; }

    /// <summary>The operation's name.</summary>
    public required string Operation { get; init; }

    /// <summary>The seed of all randomness.</summary>
    public required ulong Seed { get; init; }

    /// <summary>When the run began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Whether a should finding fails the run as a must finding does.</summary>
    public bool Strict { get; init; }

    /// <summary>Every clause of the catalogue, in its order.</summary>
    public required ImmutableArray<ClauseView> Clauses { get; init; }
}

/// <summary>A phase begins.</summary>
/// <param name="Phase">Its name: probe, boundaries, fuzz, …</param>
/// <param name="World">The world of the target it runs against: <c>open</c>, <c>closed</c>, or <c>probe</c> while unknown.</param>
/// <param name="Planned">How many cases it will send, or null where that is not known.</param>
public sealed record PhaseStarted(string Phase, string World, int? Planned) : CampaignEvent;

/// <summary>What the probe found out about the target.</summary>
/// <param name="World"><c>open</c> or <c>closed</c>.</param>
/// <param name="Discerning">Whether an open world declines things that could not exist.</param>
/// <param name="Note">The finding in words.</param>
public sealed record TargetProbed(string World, bool Discerning, string Note) : CampaignEvent;

/// <summary>A case was sent and judged.</summary>
public sealed record CaseJudged : CampaignEvent
{
    /// <summary>The place of the case in its phase, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The phase.</summary>
    public required string Phase { get; init; }

    /// <summary>The case's id, made from its content.</summary>
    public required string Case { get; init; }

    /// <summary>What the case does, in a few words.</summary>
    public required string Label { get; init; }

    /// <summary>The clause the case is about.</summary>
    public required string Clause { get; init; }

    /// <summary><c>accept</c>, <c>reject</c> or <c>either</c>.</summary>
    public required string Intent { get; init; }

    /// <summary><c>passed</c>, <c>failed</c> or <c>ungraded</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>The status code, or the kind of transport failure.</summary>
    public required string Answer { get; init; }

    /// <summary>The error type of a refusal, or null.</summary>
    public string? ErrorType { get; init; }

    /// <summary>Milliseconds from the first byte sent to the last received.</summary>
    public required double Milliseconds { get; init; }

    /// <summary>Every clause this answer was held to.</summary>
    public required ImmutableArray<string> Graded { get; init; }

    /// <summary>The clauses among them it departs from, each with its symptom.</summary>
    public required ImmutableArray<DepartureView> Departures { get; init; }
}

/// <summary>A finding, shrunk and confirmed. A later one of the same clause and symptom replaces an earlier one.</summary>
/// <param name="Finding">All there is to say of it.</param>
public sealed record FindingMade(FindingView Finding) : CampaignEvent;

/// <summary>A named case's answer was held to its contract snapshot.</summary>
/// <param name="Name">The case's name.</param>
/// <param name="Result"><c>equal</c>, <c>different</c>, <c>new</c> or <c>accepted</c>.</param>
/// <param name="VerifiedFile">The snapshot.</param>
/// <param name="Verified">Its text, or null when there is none.</param>
/// <param name="Received">The normalised exchange.</param>
public sealed record SnapshotCompared(string Name, string Result, string VerifiedFile, string? Verified, string Received) : CampaignEvent;

/// <summary>A phase ended.</summary>
/// <param name="Phase">Its name.</param>
/// <param name="World">The world it ran against.</param>
/// <param name="Cases">Cases judged.</param>
/// <param name="Requests">Requests sent, those of shrinking and confirming included.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Cut">Why it ended before its plan did, or null.</param>
public sealed record PhaseEnded(string Phase, string World, long Cases, long Requests, double Milliseconds, string? Cut) : CampaignEvent;

/// <summary>The harness contradicted itself: the maker of a case and the contract differ. Never a finding.</summary>
/// <param name="Message">What was at odds.</param>
/// <param name="Case">The case.</param>
public sealed record HarnessFaulted(string Message, CaseView Case) : CampaignEvent;

/// <summary>The run is over: the verdict and the tallies.</summary>
public sealed record RunEnded : CampaignEvent
{
    /// <summary>The process's exit code.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The verdict in one sentence.</summary>
    public required string Verdict { get; init; }

    /// <summary>The world or worlds the target was held to, joined by <c>+</c>.</summary>
    public required string World { get; init; }

    /// <summary>Cases judged.</summary>
    public required long Cases { get; init; }

    /// <summary>Requests sent.</summary>
    public required long Requests { get; init; }

    /// <summary>Answers that asked to wait, which are not graded.</summary>
    public required long Throttled { get; init; }

    /// <summary>How long the run took.</summary>
    public required double Milliseconds { get; init; }

    /// <summary>Every clause with what was graded and failed, in the catalogue's order.</summary>
    public required ImmutableArray<ClauseTally> Clauses { get; init; }

    /// <summary>Every finding, the strongest first.</summary>
    public required ImmutableArray<FindingView> Findings { get; init; }

    /// <summary>Things worth saying that are no findings.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
