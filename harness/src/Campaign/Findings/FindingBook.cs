using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign.Findings;

/// <summary>All findings of a run; equal clause and symptom are one.</summary>
internal sealed class FindingBook(Specification specification)
{
    private static readonly string[] Flips = ["refused", "accepted", "refused-as-malformed"];
    private readonly Dictionary<FindingKey, Finding> _byKey = [];

    public IEnumerable<Finding> All => _byKey.Values
        .OrderBy(finding => specification.Catalogue.StrengthOf(finding.Key.Clause))
        .ThenBy(finding => finding.Rate is null ? 0 : 1)
        .ThenBy(finding => specification.Catalogue.All.Select(clause => clause.Id).ToList().IndexOf(finding.Key.Clause))
        .ThenBy(finding => finding.Key.Symptom, StringComparer.Ordinal);

    /// <summary>Whether something is said under that key.</summary>
    public bool Holds(FindingKey key) => _byKey.ContainsKey(key);

    /// <summary>Adds to the count of what is said under that key.</summary>
    public void Count(FindingKey key, long more) => _byKey[key] = _byKey[key] with { Count = _byKey[key].Count + more };

    /// <summary>Adds a finding; returns what is now said under its key.</summary>
    public Finding Add(Finding finding)
    {
        if (_byKey.TryGetValue(finding.Key, out var known))
        {
            var better = (known.Rate is not null && finding.Rate is null)
                || (known.Rate is null == finding.Rate is null && Size(finding) < Size(known)) ? finding : known;
            finding = better with { Count = known.Count + finding.Count };
        }
        return _byKey[finding.Key] = finding;
    }

    /// <summary>
    /// Adds the count of a suspicion to a finding that explains it: one of the same symptom about a feature the case
    /// has, or about the plain request that every case contains. False when none does.
    /// </summary>
    public bool Explains(Suspicion suspicion)
    {
        if (suspicion.Symptom.Clause != specification.Ids.WellFormed || suspicion.Trial.Case.Features.Length < 2) return false;
        foreach (var clause in suspicion.Trial.Case.Features.Select(feature => feature.Clause).Prepend(specification.Ids.WellFormed))
        {
            var key = new FindingKey(clause, suspicion.Symptom.Slug);
            if (_byKey.TryGetValue(key, out var known) && known.Rate is null) return CountIfHeld(key, suspicion.Count);
        }
        return false;
    }

    /// <summary>
    /// Adds the count of a finding to one that implies it: what refuses a request for one of its features answers
    /// otherwise than the rest of the request deserves, and what lets one broken clause pass may look at no other.
    /// False when none does.
    /// </summary>
    public bool Implies(Finding finding)
    {
        var broken = finding.Trial.Case.Features.Where(feature => feature.Effect == Intent.Reject).ToList();
        foreach (var feature in broken.Count > 1 ? broken : [])
            if (feature.Clause != finding.Key.Clause && CountIfHeld(new(feature.Clause, finding.Key.Symptom), finding.Count)) return true;
        foreach (var feature in finding.Trial.Case.Features)
        {
            var refusing = feature.Effect == Intent.Accept && finding.Trial.Case.Intent != Intent.Accept ? feature.ImpliedBy.Add(feature.Clause) : feature.ImpliedBy;
            foreach (var key in refusing.SelectMany(clause => new FindingKey[] { new(clause, "refused"), new(clause, "refused-as-malformed") })
                .Concat(feature.ImpliedBy.Select(clause => new FindingKey(clause, finding.Key.Symptom))))
                if (CountIfHeld(key, finding.Count)) return true;
        }
        return false;
    }

    private bool CountIfHeld(FindingKey key, long more)
    {
        if (!Holds(key)) return false;
        Count(key, more);
        return true;
    }

    /// <summary>
    /// Answers that change sides now and then, under several clauses, are one fault: the endpoint does not answer the
    /// same request in the same way. Merges them under that clause.
    /// </summary>
    public Finding? MergeFlips()
    {
        var flips = _byKey.Values.Where(finding => finding.Rate is not null && Flips.Contains(finding.Key.Symptom)).ToList();
        if (flips.Select(finding => finding.Key.Clause).Distinct().Count() < 2) return null;
        foreach (var flip in flips) _byKey.Remove(flip.Key);
        var smallest = flips.MinBy(Size)!;
        return Add(smallest with
        {
            Key = new(ProtocolClauses.Consistency, "sometimes-" + smallest.Key.Symptom),
            Count = flips.Sum(finding => finding.Count),
            Rate = flips.Max(finding => finding.Rate),
        });
    }

    private static int Size(Finding finding) => finding.Trial.Case.Request.Body.Length;
}
