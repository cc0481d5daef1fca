using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Folding;
using ConformanceHarness.Reporting.Text;

namespace ConformanceHarness.Reporting.Console;

/// <summary>How far the phase that is running has come.</summary>
/// <param name="time">The clock.</param>
internal sealed class PhaseProgress(TimeProvider time)
{
    private readonly RateMeter meter = new(time);
    private readonly Dictionary<FindingKey, string> findings = [];
    private readonly HashSet<FindingKey> expected = [];
    private readonly HashSet<FindingKey> departures = [];
    private PhaseStarted? phase;
    private long since;
    private long done;

    /// <summary>Whether no answer of the phase departed from the contract, but as is known of the target.</summary>
    public bool Conformed => departures.IsSubsetOf(expected);

    /// <summary>Takes the next event; true when it is a finding that was not known.</summary>
    public bool Take(CampaignEvent @event)
    {
        switch (@event)
        {
            case PhaseStarted started:
                (phase, since, done) = (started, time.GetTimestamp(), 0);
                departures.Clear();
                meter.Reset();
                meter.Note(0);
                break;
            case CaseJudged judged:
                done++;
                foreach (var departure in judged.Departures) departures.Add(new(departure.Clause, departure.Symptom));
                break;
            case PhaseEnded: phase = null; break;
            case FindingMade made:
                var isNew = !findings.ContainsKey(FindingKey.Of(made.Finding));
                findings[FindingKey.Of(made.Finding)] = made.Finding.Strength;
                if (made.Finding.Known is not null) expected.Add(FindingKey.Of(made.Finding));
                return isNew;
        }
        return false;
    }

    /// <summary>What to show now, or null between phases.</summary>
    public LiveStatus? Status() => phase is null ? null : new LiveStatus(
        Hostile.Visible(phase.Phase, 20), Hostile.Visible(phase.World, 20), done, phase.Planned, meter.Note(done), time.GetElapsedTime(since),
        [.. findings.Values.CountBy(strength => strength).OrderBy(pair => Strengths.Rank(pair.Key)).Select(pair => (Hostile.Visible(pair.Key, 20), pair.Value))]);
}
