using ConformanceHarness.Generation.Patterns.Sampling;
using ConformanceHarness.Generation.Patterns.Syntax;

namespace ConformanceHarness.Generation.Patterns.Breaking;

/// <summary>What look-aheads are there for: the words that a negative one forbids, and strings without what a positive one asks for.</summary>
internal static class AssertionEdits
{
    private const string Fillers = "aA0-_ ";

    internal static IEnumerable<Edit> Of(PatternElement element, string text)
    {
        foreach (PatternNode.Lookahead lookahead in element.Node.Walk().OfType<PatternNode.Lookahead>())
        {
            foreach (string word in Skeletons.Of(lookahead.Body).Where(word => word.Length > 0))
            {
                int room = Math.Max(text.Length - word.Length, 0);
                foreach (int place in new[] { 0, room / 2, room }.Distinct())
                {
                    string with = string.Concat(text.AsSpan(0, place), word, text.AsSpan(Math.Min(place + word.Length, text.Length)));
                    yield return Edit.Of(element, NearMissKind.Replaced, with, $"'{word}' at {place}");
                }
            }
        }

        foreach (char filler in Fillers)
            yield return Edit.Of(element, NearMissKind.Missing, new(filler, text.Length), $"{TextEdits.Shown(filler.ToString())} and nothing else");
    }
}
