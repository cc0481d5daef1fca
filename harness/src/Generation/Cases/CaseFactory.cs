using ConformanceHarness.Generation.Features;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Cases;

/// <summary>Puts features on a baseline and names the result.</summary>
public sealed class CaseFactory(Baseline baseline, OperationClauses ids)
{
    // Whether so long a text is read at all is the server's to choose (RFC 8259, section 9).
    private const int LongFrom = 64 * 1024;

    /// <summary>The case with <paramref name="features"/> on the baseline of <paramref name="index"/>.</summary>
    public Case Make(ulong index, ImmutableArray<Feature> features)
    {
        var draft = baseline.At(index);
        foreach (var feature in features)
            if (feature.Effect == Intent.Accept) draft = feature.Apply(draft);
        foreach (var feature in features)
            if (feature.Effect != Intent.Accept) draft = feature.Apply(draft);
        var request = draft.Render();
        return Case.Of(About(features), Effect(features), Label(features), request) with
        {
            HasOpinion = request.Body.Length <= LongFrom,
            Features = features,
            Index = index,
            Broken = [.. features.Where(feature => feature.Effect == Intent.Reject).SelectMany(feature => feature.AlsoBreaks.Prepend(feature.Clause)).Distinct()],
        };
    }

    /// <summary>Smaller cases of the same intent: with a feature less, or with a simpler one.</summary>
    public IEnumerable<Case> Shrink(Case @case)
    {
        var features = @case.Features;
        if (@case.Index != 0)
        {
            yield return Make(0, features);
            yield return Make(0, [.. features, .. baseline.Variations(@case.Index).Where(variation => !features.Any(variation.Excludes))]);
            yield break;
        }
        if (features.Length > 1 || @case.Intent == Intent.Accept)
        {
            if (features.Length > 1 && @case.Intent == Intent.Accept) yield return Make(0, []);
            for (var i = 0; i < features.Length; i++)
                if (features[i].Effect == Intent.Accept || features.Count(feature => feature.Effect != Intent.Accept) > 1)
                    yield return Make(0, features.RemoveAt(i));
        }
        for (var i = 0; i < features.Length; i++)
            foreach (var simpler in features[i].Simpler())
                yield return Make(0, features.SetItem(i, simpler));
    }

    private ClauseId About(ImmutableArray<Feature> features) =>
        features.FirstOrDefault(feature => feature.Effect != Intent.Accept) is { } telling ? telling.Clause
        : features.Length switch
        {
            0 => ids.WellFormed,
            1 => features[0].Clause,
            _ => ids.AnyCombination,
        };

    private static Intent Effect(ImmutableArray<Feature> features) =>
        features.FirstOrDefault(feature => feature.Effect != Intent.Accept)?.Effect ?? Intent.Accept;

    private string Label(ImmutableArray<Feature> features) =>
        features.Length == 0 ? $"a {baseline.Name} request" : string.Join("; ", features.Select(feature => feature.Label));
}
