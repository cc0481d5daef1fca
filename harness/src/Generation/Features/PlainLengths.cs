using ConformanceHarness.Generation.Patterns;

namespace ConformanceHarness.Generation.Features;

/// <summary>Plain members of a language brought to a length by stretching or shrinking its elements in turn.</summary>
internal static class PlainLengths
{
    /// <summary>One text for each element that can be the first to change, as far as all readings take it.</summary>
    public static IEnumerable<string> Of(PatternReadings language, int length)
    {
        var segments = language.Primary.Plain().Segments;
        var elastic = Enumerable.Range(0, segments.Length).Where(at => segments[at].Element.IsElastic).ToList();
        return Enumerable.Range(0, elastic.Count)
            .Select(first => Fitted(segments, [.. elastic.Skip(first), .. elastic.Take(first)], length))
            .OfType<string>().Distinct().Where(text => language.Judge(text) == Agreement.All);
    }

    private static string? Fitted(ImmutableArray<Segment> segments, int[] order, int length)
    {
        var texts = segments.Select(segment => segment.Text).ToArray();
        foreach (var at in order)
        {
            var missing = length - texts.Sum(text => text.Length);
            var (element, text) = (segments[at].Element, texts[at]);
            if (missing == 0 || text.Length == 0) continue;
            var wanted = Math.Clamp(text.Length + missing, element.MinLength, Math.Max(element.MinLength, element.MaxLength));
            while (wanted != text.Length && !element.HasLength(wanted)) wanted += missing > 0 ? -1 : 1;
            texts[at] = wanted <= text.Length ? text[..wanted] : text + new string(text[^1], wanted - text.Length);
        }
        return texts.Sum(text => text.Length) == length ? string.Concat(texts) : null;
    }
}
