using System.Collections.Frozen;
using System.Runtime.InteropServices;
using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting.Folding;

/// <summary>Counts, case by case, what a run that ends early has no tally of.</summary>
internal sealed class ClauseCounts
{
    private readonly Dictionary<string, Count> counts = new(StringComparer.Ordinal);

    public void Add(CaseJudged judged)
    {
        foreach (var clause in judged.Graded) At(clause).Graded++;
        var departures = judged.Departures;
        for (var i = 0; i < departures.Length; i++)
            if (FirstOf(departures, i)) At(departures[i].Clause).Failed++;
        At(judged.Clause).Milliseconds += judged.Milliseconds;
    }

    public ClauseTally Tally(ClauseView clause, string unless)
    {
        var count = counts.GetValueOrDefault(clause.Id);
        return new ClauseTally(clause, count.Graded, count.Failed, count.Graded == 0 ? unless : null);
    }

    public FrozenDictionary<string, double> Milliseconds() =>
        counts.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Milliseconds, StringComparer.Ordinal);

    // An answer may depart from one clause in two ways; it is still one answer.
    private static bool FirstOf(ImmutableArray<DepartureView> departures, int at)
    {
        for (var i = 0; i < at; i++)
            if (departures[i].Clause == departures[at].Clause) return false;
        return true;
    }

    private ref Count At(string clause) => ref CollectionsMarshal.GetValueRefOrAddDefault(counts, clause, out _);

    private struct Count
    {
        public long Graded;
        public long Failed;
        public double Milliseconds;
    }
}
