using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Tests.Reporting;

/// <summary>Streams of events as whole runs give them.</summary>
internal static class SampleRuns
{
    private static readonly ImmutableArray<(string Phase, string World, int Cases, double Milliseconds)> Phases =
    [
        ("boundaries", "open", 612, 1180), ("fuzz", "open", 2000, 2904), ("boundaries", "closed", 598, 1102), ("fuzz", "closed", 1500, 2190),
    ];

    /// <summary>A run in which all conforms.</summary>
    public static IEnumerable<CampaignEvent> Conforming(int casesPerPhase = 24) =>
        [Started(), .. Snapshots("equal"), .. Phases.SelectMany(phase => Phase(phase, casesPerPhase, [])), Ended(0, "The endpoint conforms.", [])];

    /// <summary>A run with two must findings, one of them intermittent, and a should finding.</summary>
    public static IEnumerable<CampaignEvent> WithFindings() =>
    [
        Started() with { Target = "http://127.0.0.1:4566" },
        new PhaseStarted("probe", "probe", null),
        new TargetProbed("open", false, "an ARN that names nothing was accepted"),
        new PhaseEnded("probe", "probe", 2, 2, 14, null),
        .. Snapshots("different"),
        .. Phase(Phases[0], 24, SampleFindings.Three),
        .. Phase(Phases[1], 24, []).SkipLast(1),
        new PhaseEnded("fuzz", "open", 1204, 1311, 60_000, "the time given by --max-time was up"),
        Ended(1, "The endpoint departs from 2 must clauses.", SampleFindings.Three) with
        {
            Throttled = 3,
            Notes = ["the closed world was not tested: no bindings were given"],
        },
    ];

    /// <summary>A run that was killed within its second phase: no phase end, no run end.</summary>
    public static IEnumerable<CampaignEvent> Killed() =>
        [Started(), .. Phase(Phases[0], 24, SampleFindings.Three), .. Phase(Phases[1], 24, []).Take(9)];

    /// <summary>A run in which the harness contradicted itself.</summary>
    public static IEnumerable<CampaignEvent> Faulted() =>
    [
        Started(),
        new HarnessFaulted("made to be refused, but the contract expects an output", SampleFindings.Three[0].Case),
        Ended(70, "The harness contradicted itself.", []),
    ];

    public static RunStarted Started() => new()
    {
        Target = "embedded reference",
        Operation = "RetrieveTapeRecoveryPoint",
        Seed = 4_815_162_342,
        StartedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Clauses = SampleClauses.All,
    };

    public static CaseJudged Judged(int index, string phase, ClauseView clause, params ImmutableArray<DepartureView> departures) => new()
    {
        Index = index,
        Phase = phase,
        Case = $"{index:x12}",
        Label = $"case {index}",
        Clause = clause.Id,
        Intent = "reject",
        Verdict = departures.Length > 0 ? "failed" : clause.Strength == "observe" ? "ungraded" : "passed",
        Answer = "400",
        ErrorType = "ValidationException",
        Milliseconds = 1.5,
        Graded = [clause.Id, "aws-json/robustness/no-server-fault"],
        Departures = departures,
    };

    private static IEnumerable<CampaignEvent> Phase(
        (string Phase, string World, int Cases, double Milliseconds) phase, int cases, ImmutableArray<FindingView> findings) =>
    [
        new PhaseStarted(phase.Phase, phase.World, phase.Cases),
        .. Enumerable.Range(0, cases).Select(i => Judged(i, phase.Phase, SampleClauses.All[i % SampleClauses.All.Length],
            i < findings.Length ? [new DepartureView(findings[i].Clause, findings[i].Symptom)] : [])),
        .. findings.Select(finding => new FindingMade(finding)),
        new PhaseEnded(phase.Phase, phase.World, phase.Cases, phase.Cases + (40 * findings.Length), phase.Milliseconds, null),
    ];

    private static IEnumerable<CampaignEvent> Snapshots(string second) =>
    [
        new SnapshotCompared("well-formed", "equal", "fixtures/contracts/reference/well-formed.verified.txt", "200\n", "200\n"),
        new SnapshotCompared("tape-arn-too-long", second, "fixtures/contracts/reference/tape-arn-too-long.verified.txt",
            "HTTP 400\ncontent-type: application/x-amz-json-1.1\n\n{\n  \"__type\": \"ValidationException\"\n}\n",
            second == "equal"
                ? "HTTP 400\ncontent-type: application/x-amz-json-1.1\n\n{\n  \"__type\": \"ValidationException\"\n}\n"
                : "HTTP 400\ncontent-type: application/json\n\n{\n  \"__type\": \"ValidationException\",\n  \"message\": \"\e]0;owned\a\"\n}\n"),
    ];

    private static RunEnded Ended(int exitCode, string verdict, ImmutableArray<FindingView> findings) => new()
    {
        ExitCode = exitCode,
        Verdict = verdict,
        World = "open+closed",
        Cases = 4710,
        Requests = 4834,
        Throttled = 0,
        Milliseconds = 7421,
        Clauses = [.. SampleClauses.All.Select(clause => Tally(clause, findings))],
        Findings = findings,
    };

    private static ClauseTally Tally(ClauseView clause, ImmutableArray<FindingView> findings) => clause.Id switch
    {
        "RetrieveTapeRecoveryPoint/state/read-only" => new(clause, 0, 0, "no answer of this operation shows whether a tape can be written"),
        "RetrieveTapeRecoveryPoint/state/only-one-gateway" => new(clause, 0, 0, "nothing is bound to retrievedTape"),
        _ => new(clause, 200, findings.Where(finding => finding.Clause == clause.Id).Sum(finding => finding.Count), null),
    };
}
