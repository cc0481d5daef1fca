using System.Numerics;

namespace ConformanceHarness.Contract.Linearizability;

/// <summary>
/// Whether a concurrent history could have come from calls made one after the other, each at some moment between its
/// sending and its answer: the search of Wing and Gong ("Testing and Verifying Concurrent Objects", 1993) with Lowe's
/// memory of what was tried ("Testing for linearizability", 2017), resource by resource, since linearizability is local
/// (Herlihy and Wing, 1990).
/// </summary>
public static class LinearizabilityChecker
{
    /// <summary>
    /// Whether the history is linearizable against this model: a resource is given to one holder; its holder may ask again
    /// and be answered either way; of calls that meet each other each may be refused.
    /// </summary>
    public static bool IsLinearizable(IEnumerable<ConcurrentCall> history) =>
        history.GroupBy(call => call.Claim.Resource, StringComparer.Ordinal).All(group => new Search([.. group]).Succeeds());

    /// <summary>
    /// The fewest calls of a history that is not linearizable which no moments explain, whatever became of the others;
    /// in the order of their sending. Empty when the history is linearizable.
    /// </summary>
    public static ImmutableArray<ConcurrentCall> Smallest(IEnumerable<ConcurrentCall> history)
    {
        foreach (var group in history.GroupBy(call => call.Claim.Resource, StringComparer.Ordinal).OrderBy(group => group.Count()))
        {
            var calls = group.OrderBy(call => call.Began).ToArray();
            if (new Search(calls).Succeeds()) continue;
            // A call left out is one of which nothing is claimed: it may have had its effect or not.
            for (var i = calls.Length - 1; i >= 0; i--)
            {
                var kept = calls[i];
                if (kept.Answer == CallAnswer.Unknown) continue;
                calls[i] = kept with { Answer = CallAnswer.Unknown };
                if (new Search(calls).Succeeds()) calls[i] = kept;
            }
            return [.. calls.Where(call => call.Answer != CallAnswer.Unknown)];
        }
        return [];
    }

    /// <summary>The search over the calls for one resource.</summary>
    private sealed class Search(ConcurrentCall[] calls)
    {
        private readonly HashSet<(BigInteger Done, string? Holder)> _tried = [];
        private readonly bool[] _contested = [.. calls.Select(call => calls.Any(other =>
            other.Number != call.Number && other.Began <= call.Ended && call.Began <= (other.Answer == CallAnswer.Unknown ? long.MaxValue : other.Ended)))];

        public bool Succeeds() => Go(BigInteger.Zero, null);

        private bool Go(BigInteger done, string? holder)
        {
            var due = long.MaxValue;
            for (var i = 0; i < calls.Length; i++)
                if (!IsIn(done, i) && calls[i].Answer != CallAnswer.Unknown) due = Math.Min(due, calls[i].Ended);
            if (due == long.MaxValue) return true;
            if (!_tried.Add((done, holder))) return false;
            for (var i = 0; i < calls.Length; i++)
                if (!IsIn(done, i) && calls[i].Began <= due && Next(i, holder) is (true, var next) && Go(done | (BigInteger.One << i), next)) return true;
            return false;
        }

        private static bool IsIn(BigInteger set, int at) => !((set >> at) & BigInteger.One).IsZero;

        // Whether the answer is right at that state, and the state after it.
        private (bool Allowed, string? Holder) Next(int at, string? holder) => calls[at].Answer switch
        {
            CallAnswer.Accepted => (holder is null || holder == calls[at].Claim.Holder, holder ?? calls[at].Claim.Holder),
            CallAnswer.Refused => (holder is not null || _contested[at], holder),
            _ => (true, holder ?? calls[at].Claim.Holder),
        };
    }
}
