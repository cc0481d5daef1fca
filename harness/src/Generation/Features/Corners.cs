using ConformanceHarness.Generation.Patterns;

namespace ConformanceHarness.Generation.Features;

/// <summary>Members of a language at the edge of two of their elements at once: some faults need both.</summary>
internal static class Corners
{
    private const int Most = 160;

    public static IEnumerable<(string Text, string Label)> Of(PatternReadings language)
    {
        var plain = language.Primary.Plain();
        var edges = language.Cover().Where(cover => cover.Element is not null && cover.Sample.Sequence == plain.Sequence).ToList();
        return Pairs(plain, edges).DistinctBy(pair => pair.Text)
            .Where(pair => language.Primary.Range.Contains(pair.Text.Length) && language.Judge(pair.Text) == Agreement.All).Take(Most);
    }

    private static IEnumerable<(string Text, string Label)> Pairs(PatternSample plain, List<CoverCase> edges)
    {
        for (var i = 0; i < edges.Count; i++)
            for (var j = i + 1; j < edges.Count; j++)
                if (edges[i].Element!.Index != edges[j].Element!.Index)
                    yield return (Joined(plain, edges[i], edges[j]), $"{edges[i].Label}; {edges[j].Label}");
    }

    private static string Joined(PatternSample plain, CoverCase one, CoverCase other) =>
        string.Concat(plain.Segments.Select((segment, at) =>
            at == one.Element!.Index ? one.Sample.Segments[at].Text : at == other.Element!.Index ? other.Sample.Segments[at].Text : segment.Text));
}
