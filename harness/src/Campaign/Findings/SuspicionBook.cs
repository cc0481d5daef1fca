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

    /// <summary>Those that show a cause by itself before those in which several could be at work.</summary>
    public IEnumerable<Suspicion> SimplestFirst => _inOrder
        .OrderBy(suspicion => suspicion.Trial.Case.Features.Length)
        .ThenBy(suspicion => suspicion.Trial.Case.Features.Count(feature => !feature.ImpliedBy.IsEmpty))
        .ThenBy(suspicion => suspicion.Trial.Case.Intent);

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
