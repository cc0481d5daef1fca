using ConformanceHarness.Generation.Features;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Cases;

/// <summary>
/// The deterministic phase: the plain request, every feature alone, then pairs of edges. The first feature of every
/// source comes before the second of any, so that each clause is broken and kept early.
/// </summary>
public static class Boundaries
{
    private const int PerSourceInPairs = 3;
    private const int RareInPairs = 24;

    /// <summary>Every case, without repetition of content.</summary>
    public static IEnumerable<Case> Of(FeatureBook book, CaseFactory factory)
    {
        var index = 0UL;
        var seen = new HashSet<string>();
        foreach (var features in Sets(book))
        {
            var made = factory.Make(index++, features);
            if (seen.Add(made.Id)) yield return made;
        }
    }

    private static IEnumerable<ImmutableArray<Feature>> Sets(FeatureBook book)
    {
        yield return [];
        yield return [];
        for (var rank = 0; ; rank++)
        {
            var any = false;
            foreach (var source in book.Sources)
            {
                if (rank >= source.Boundaries.Length) continue;
                any = true;
                yield return [source.Boundaries[rank]];
            }
            if (rank == PerSourceInPairs)
                foreach (var pair in Pairs(book, Intent.Accept, PerSourceInPairs).Concat(Pairs(book, Intent.Reject, 1))) yield return pair;
            if (!any) break;
        }
        foreach (var pair in RareAtEdges(book)) yield return pair;
    }

    // What is rare in one member while another is at the edge of its length.
    private static IEnumerable<ImmutableArray<Feature>> RareAtEdges(FeatureBook book)
    {
        var sources = OfInput(book, Intent.Accept);
        foreach (var edge in sources.Where(source => IsLength(source.Boundaries[0].Clause)).Select(source => source.Boundaries[0]))
            foreach (var source in sources.Where(source => !source.Boundaries[0].Excludes(edge)))
                foreach (var rare in source.Boundaries.Skip(PerSourceInPairs).Take(RareInPairs))
                    yield return [rare, edge];
    }

    private static List<FeatureSource> OfInput(FeatureBook book, Intent effect) =>
        [.. book.Of(effect).Where(source => source.Boundaries[0].Clause.Value.Contains("/input/", StringComparison.Ordinal))];

    private static bool IsLength(ClauseId clause) =>
        clause.Value.EndsWith("/length-min", StringComparison.Ordinal) || clause.Value.EndsWith("/length-max", StringComparison.Ordinal);

    // Edges of different members together: some faults need two conditions at once.
    private static IEnumerable<ImmutableArray<Feature>> Pairs(FeatureBook book, Intent effect, int most)
    {
        var sources = OfInput(book, effect);
        for (var i = 0; i < sources.Count; i++)
            for (var j = i + 1; j < sources.Count; j++)
            {
                if (sources[i].Boundaries[0].Excludes(sources[j].Boundaries[0])) continue;
                foreach (var one in sources[i].Boundaries.Take(most))
                    foreach (var other in sources[j].Boundaries.Take(most))
                        yield return [one, other];
            }
    }
}
