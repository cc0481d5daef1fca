using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting.Json;

/// <summary>A clause and what came of it, flat.</summary>
/// <param name="Id">The slug.</param>
/// <param name="Strength"><c>must</c>, <c>should</c> or <c>observe</c>.</param>
/// <param name="Provenance"><c>doc</c>, <c>model</c>, <c>protocol</c>, <c>observed</c> or <c>assumed</c>.</param>
/// <param name="Statement">One sentence.</param>
/// <param name="Source">Where the source says so.</param>
/// <param name="Graded">Answers held to it.</param>
/// <param name="Failed">Answers that depart from it.</param>
/// <param name="Skipped">Why none was held to it, or null when at least one was.</param>
public sealed record ClauseEntry(
    string Id, string Strength, string Provenance, string Statement, string Source, long Graded, long Failed, string? Skipped)
{
    /// <summary>The entry of <paramref name="tally"/>.</summary>
    public static ClauseEntry Of(ClauseTally tally) => new(
        tally.Clause.Id, tally.Clause.Strength, tally.Clause.Provenance, tally.Clause.Statement, tally.Clause.Source,
        tally.Graded, tally.Failed, tally.Skipped);
}

/// <summary>A phase that ended.</summary>
/// <param name="Phase">Its name.</param>
/// <param name="World">The world it ran against.</param>
/// <param name="Cases">Cases judged.</param>
/// <param name="Requests">Requests sent.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
/// <param name="Cut">Why it ended before its plan did, or null.</param>
public sealed record PhaseEntry(string Phase, string World, long Cases, long Requests, double DurationMs, string? Cut);

/// <summary>A snapshot compared.</summary>
/// <param name="Name">The case's name.</param>
/// <param name="Result"><c>equal</c>, <c>different</c>, <c>new</c> or <c>accepted</c>.</param>
/// <param name="VerifiedFile">The snapshot.</param>
public sealed record SnapshotEntry(string Name, string Result, string VerifiedFile);

/// <summary>A contradiction within the harness.</summary>
/// <param name="Message">What was at odds.</param>
/// <param name="Case">The case.</param>
public sealed record FaultEntry(string Message, CaseView Case);
