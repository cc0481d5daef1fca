using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Campaign.Verdicts;

/// <summary>Tells findings that were expected from news, and expectations that did not come true.</summary>
internal sealed class KnownFailures(CampaignOptions options)
{
    private readonly Dictionary<FindingKey, KnownFailure> _byKey =
        options.KnownFailures.ToDictionary(known => new FindingKey(known.Clause, known.Symptom));

    /// <summary>Why a finding was expected; null for news.</summary>
    public string? ReasonOf(Finding finding) => _byKey.GetValueOrDefault(finding.Key)?.Reason;

    /// <summary>Those that a run which looked everywhere did not meet; nothing is said of clauses it did not look at.</summary>
    public IEnumerable<KnownFailure> Gone(IReadOnlyCollection<Finding> findings)
    {
        if (options.Replay is not null) return [];
        var met = findings.Select(finding => finding.Key).ToHashSet();
        return _byKey.Where(entry => !met.Contains(entry.Key) && (options.ClauseGlob is not { } glob || ClauseCatalogue.Matches(glob, entry.Key.Clause)))
            .Select(entry => entry.Value);
    }
}
