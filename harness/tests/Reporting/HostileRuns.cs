using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Tests.Reporting;

/// <summary>A run in which every text that anybody could have chosen is a hostile one.</summary>
/// <param name="texts">The texts, taken in turn.</param>
internal sealed class HostileRuns(params ImmutableArray<string> texts)
{
    private int at;

    public IEnumerable<CampaignEvent> Stream()
    {
        var clauses = Enumerable.Range(0, 4).Select(_ => Clause()).ToImmutableArray();
        ImmutableArray<FindingView> findings = [Finding(), Finding(), Finding() with { Clause = clauses[0].Id, Strength = "must" }];
        return
        [
            new RunStarted { Target = Next(), Operation = Next(), Seed = ulong.MaxValue, StartedAt = DateTimeOffset.UnixEpoch, Clauses = clauses },
            new PhaseStarted(Next(), Next(), 3),
            new TargetProbed(Next(), true, Next()),
            SampleRuns.Judged(0, Next(), clauses[0], new DepartureView(Next(), Next())) with { Label = Next(), Case = Next(), Answer = Next(), ErrorType = Next(), Intent = Next(), Verdict = Next() },
            .. findings.Select(finding => new FindingMade(finding)),
            new SnapshotCompared(Next(), Next(), Next(), Next(), Next()),
            new SnapshotCompared(Next(), "new", Next(), null, Next()),
            new HarnessFaulted(Next(), Case()),
            new PhaseEnded(Next(), Next(), 3, 3, 1, Next()),
            new RunEnded
            {
                ExitCode = 1, Verdict = Next(), World = Next(), Cases = 3, Requests = 3, Throttled = 1, Milliseconds = 1,
                Clauses = [.. clauses.Select((clause, i) => new ClauseTally(clause, i, i / 2, i == 0 ? Next() : null))],
                Findings = findings, Notes = [Next(), Next()],
            },
        ];
    }

    private string Next() => texts[at++ % texts.Length];

    private ClauseView Clause() => new(Next(), Next(), Next(), Next(), Next());

    private HeaderView Header() => new(Next(), Next());

    private CaseView Case() => new(Next(), Next(), Next(), Next(), new RequestView(Next(), Next(), [Header(), Header()], Next(), Next()));

    private FindingView Finding() => new()
    {
        Clause = Next(), Strength = Next(), Statement = Next(), Symptom = Next(), Count = 2, Intermittent = true, Rate = 0.5, World = Next(),
        Expected = Next(), Actual = Next(), Case = Case(), Answer = new AnswerView(Next(), [Header()], Next()), Curl = Next(), Replay = Next(),
    };
}
