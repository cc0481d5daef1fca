using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec;

namespace ConformanceHarness.Campaign.Findings;

/// <summary>
/// Collects departures while a phase runs. Cases of several features are kept apart by what they are made of, since
/// each may have a cause of its own; the number kept is bounded.
/// </summary>
internal sealed class SuspicionBook(Specification specification)
{
    private const int Most = 256;
    private readonly Dictionary<(FindingKey, string), Suspicion> _byKind = [];
    private readonly List<Suspicion> _inOrder = [];

    public IReadOnlyList<Suspicion> InOrder => _inOrder;

    public void Add(Trial trial)
    {
        foreach (var symptom in trial.Judgement!.Symptoms)
        {
            var key = Blame.Of(specification, trial.Case, symptom);
            var kind = (key, key.Clause == specification.Ids.AnyCombination ? Made(trial.Case) : "");
            if (!_byKind.TryGetValue(kind, out var found))
            {
                if (_inOrder.Count >= Most) kind = (key, "");
                if (!_byKind.TryGetValue(kind, out found))
                {
                    _byKind[kind] = found = new(trial, symptom);
                    _inOrder.Add(found);
                }
            }
            found.Count++;
        }
    }

    private static string Made(Case @case) =>
        string.Join('+', @case.Features.Select(feature => feature.Clause.Value).Order(StringComparer.Ordinal));
}
