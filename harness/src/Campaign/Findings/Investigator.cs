using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign.Findings;

/// <summary>
/// Turns a suspicion into a finding: repeats it, shrinks it while the symptom stays, and confirms the smallest case.
/// The two opinions are compared on every step, as on every case.
/// </summary>
internal sealed class Investigator(Specification specification, CaseKit kit, CaseFactory factory, TrialRunner runner, Patience patience, string world)
{
    private const int Repeats = 2;
    private const int RateSample = 8;
    private const int MostSteps = 120;
    private const int MostRivals = 6;
    private const int MostKnown = 512;

    private readonly Dictionary<string, Trial> _known = [];

    /// <summary>A plain request for what nobody bound, where the plain one is for what is; else null.</summary>
    public Case? Stranger { get; init; }

    /// <summary>The finding; null when the target went away before anything could be said of it.</summary>
    public async ValueTask<Finding?> InvestigateAsync(Suspicion suspicion, long graded, CancellationToken ct)
    {
        var (sent, hits) = await RepeatAsync(suspicion, Repeats, ct).ConfigureAwait(false);
        if (patience.Gone is not null) return null;
        if (hits < sent)
        {
            var (more, again) = await RepeatAsync(suspicion, RateSample, ct).ConfigureAwait(false);
            if (patience.Gone is not null) return null;
            var rate = hits + again > 0 ? (double)(hits + again) / (sent + more) : suspicion.Count / (double)Math.Max(graded, suspicion.Count);
            return new(Blame.Of(specification, suspicion.Trial.Case, suspicion.Symptom), suspicion.Trial, suspicion.Symptom, suspicion.Count, rate, world);
        }
        var smallest = await ShrinkAsync(suspicion.Trial, suspicion.Symptom, ct).ConfigureAwait(false);
        var confirmed = patience.Over is not null ? smallest : await ShowsAsync(smallest.Case, suspicion.Symptom, fresh: true, ct).ConfigureAwait(false);
        var trial = confirmed ?? smallest;
        var key = await BlameAsync(trial, suspicion.Symptom, ct).ConfigureAwait(false);
        return new(key, trial, Same(trial, suspicion.Symptom)!, suspicion.Count, confirmed is null ? 0.5 : null, world);
    }

    private async ValueTask<(int Sent, int Hits)> RepeatAsync(Suspicion suspicion, int times, CancellationToken ct)
    {
        var (sent, hits) = (0, 0);
        for (; sent < times && patience.Over is null; sent++)
            if (await ShowsAsync(suspicion.Trial.Case, suspicion.Symptom, fresh: true, ct).ConfigureAwait(false) is not null) hits++;
        return (sent, hits);
    }

    // Experiments tell apart causes that one refusal cannot.
    private async ValueTask<FindingKey> BlameAsync(Trial trial, Symptom symptom, CancellationToken ct)
    {
        var key = Blame.Of(specification, trial.Case, symptom);
        if (symptom.Clause != specification.Ids.WellFormed || trial.Case.Intent != Intent.Accept) return key;
        // What is not known to exist deserves one answer, whatever it looks like.
        if (Stranger is { } stranger && trial.Expectation is Expectation.AcceptOrDecline && await ShowsAsync(stranger, symptom, fresh: false, ct).ConfigureAwait(false) is not null)
            return key with { Clause = specification.Ids.WellFormed };
        if (trial.Case.Features is [{ Rivals: { } rivals }])
            return key with { Clause = await AnyPassesAsync(rivals.Others().Take(MostRivals), symptom, ct).ConfigureAwait(false) is not null ? rivals.IfOneIsAccepted : rivals.IfNoneIs };
        // Of another input than the plain one no way of writing tells anything.
        if (trial.Case.Features.IsEmpty && await ShowsAsync(factory.Make(0, []), symptom, fresh: false, ct).ConfigureAwait(false) is not null
            && await AnyPassesAsync(kit.Writings, symptom, ct).ConfigureAwait(false) is { } writing)
            return key with { Clause = writing.Clause };
        return key;
    }

    private async ValueTask<Feature?> AnyPassesAsync(IEnumerable<Feature> features, Symptom symptom, CancellationToken ct)
    {
        foreach (var feature in features)
        {
            var shows = await ShowsAsync(factory.Make(0, [feature]), symptom, fresh: false, ct).ConfigureAwait(false) is not null;
            if (patience.Over is not null) return null;
            if (!shows) return feature;
        }
        return null;
    }

    private async ValueTask<Trial> ShrinkAsync(Trial smallest, Symptom symptom, CancellationToken ct)
    {
        var steps = 0;
        for (var improved = true; improved && steps < MostSteps;)
        {
            improved = false;
            foreach (var candidate in factory.Shrink(smallest.Case))
            {
                if (++steps > MostSteps || patience.Over is not null) return smallest;
                if (candidate.Id == smallest.Case.Id && candidate.Index == smallest.Case.Index && candidate.Features.Length >= smallest.Case.Features.Length) continue;
                if (await ShowsAsync(candidate, symptom, fresh: false, ct).ConfigureAwait(false) is not { } smaller) continue;
                (smallest, improved) = (smaller, true);
                break;
            }
        }
        return smallest;
    }

    private async ValueTask<Trial?> ShowsAsync(Case @case, Symptom symptom, bool fresh, CancellationToken ct)
    {
        if (fresh || !_known.TryGetValue(@case.Id, out var trial))
        {
            trial = (await runner.RunAsync(@case, ct).ConfigureAwait(false)).Kept();
            patience.Note(trial);
            if (_known.Count >= MostKnown) _known.Clear();
            _known[@case.Id] = trial;
        }
        // Two makers may give one request: the trial of the other says nothing of this one's clause.
        trial = trial with { Case = @case };
        return trial.Fault is null && Same(trial, symptom) is not null ? trial : null;
    }

    private static Symptom? Same(Trial trial, Symptom symptom) =>
        trial.Judgement?.Symptoms.FirstOrDefault(other => other.Clause == symptom.Clause && other.Slug == symptom.Slug);
}
