using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting.Folding;

/// <summary>Folds a stream of events into a <see cref="RunRecord"/>. What a run had judged when it was cut off is in it.</summary>
public sealed class RunFold
{
    private const string CutOff = "the run was cut off before it was graded";
    private const int MaxFaults = 100;
    private readonly ClauseCounts counts = new();
    private readonly Dictionary<FindingKey, FindingView> findings = [];
    private readonly List<PhaseEnded> phases = [];
    private readonly List<SnapshotCompared> snapshots = [];
    private readonly List<HarnessFaulted> faults = [];
    private readonly List<string> worlds = [];
    private RunStarted? start;
    private RunEnded? end;
    private long cases;
    private long openCases;
    private double openMilliseconds;

    /// <summary>Takes the next event.</summary>
    public void Take(CampaignEvent @event)
    {
        switch (@event)
        {
            case RunStarted started: start = started; break;
            case PhaseStarted phase: See(phase.World); break;
            case TargetProbed probed: See(probed.World); break;
            case CaseJudged judged: Take(judged); break;
            case FindingMade made: findings[FindingKey.Of(made.Finding)] = made.Finding; break;
            case SnapshotCompared compared: Take(compared); break;
            case HarnessFaulted fault when faults.Count < MaxFaults: faults.Add(fault); break;
            case PhaseEnded ended:
                phases.Add(ended);
                (openCases, openMilliseconds) = (0, 0);
                break;
            case RunEnded ended: end = ended; break;
        }
    }

    /// <summary>The record so far, or null while the run has not even begun.</summary>
    public RunRecord? Record() => start is null ? null : new RunRecord
    {
        Start = start,
        End = WithEveryFinding(end ?? Cut(start)),
        Complete = end is not null,
        Phases = [.. phases],
        Snapshots = [.. snapshots],
        Faults = [.. faults],
        ClauseMilliseconds = counts.Milliseconds(),
    };

    private void Take(CaseJudged judged)
    {
        cases++;
        openCases++;
        openMilliseconds += judged.Milliseconds;
        counts.Add(judged);
    }

    private void Take(SnapshotCompared compared)
    {
        snapshots.RemoveAll(earlier => earlier.Name == compared.Name && earlier.VerifiedFile == compared.VerifiedFile);
        snapshots.Add(compared);
    }

    private void See(string world)
    {
        if (world != "probe" && !worlds.Contains(world)) worlds.Add(world);
    }

    private RunEnded Cut(RunStarted started) => new()
    {
        ExitCode = faults.Count > 0 ? ExitMeaning.HarnessFault : ExitMeaning.CutOff,
        Verdict = "The run was cut off before a verdict.",
        World = worlds.Count > 0 ? string.Join('+', worlds) : "probe",
        Cases = cases,
        Requests = phases.Sum(phase => phase.Requests) + openCases,
        Throttled = 0, // Only the end of a run knows.
        Milliseconds = phases.Sum(phase => phase.Milliseconds) + openMilliseconds,
        Clauses = [.. started.Clauses.Select(clause => counts.Tally(clause, CutOff))],
        Findings = [.. findings.Values.OrderBy(finding => Strengths.Rank(finding.Strength))],
    };

    // A finding whose clause the catalogue lacks would be in no report that goes by clauses.
    private static RunEnded WithEveryFinding(RunEnded ended)
    {
        var known = ended.Clauses.Select(tally => tally.Clause.Id).ToHashSet(StringComparer.Ordinal);
        var strays = ended.Findings.Where(finding => known.Add(finding.Clause)).Select(finding => new ClauseTally(
            new ClauseView(finding.Clause, finding.Strength, "assumed", finding.Statement, "not in the catalogue"), finding.Count, finding.Count, null));
        return ended with { Clauses = [.. ended.Clauses, .. strays] };
    }
}
