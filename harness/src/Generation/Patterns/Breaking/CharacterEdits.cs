using ConformanceHarness.Generation.Patterns.Automata;
using ConformanceHarness.Generation.Patterns.Syntax;

namespace ConformanceHarness.Generation.Patterns.Breaking;

/// <summary>A character that the class leaves out, in the middle of an element, and some of them at its ends.</summary>
internal static class CharacterEdits
{
    private const int AtEnds = 3;
    private const int Throughout = 4;

    internal static IEnumerable<Edit> Of(PatternElement element, string text)
    {
        // In a group the place that lets most characters by is the telling one: the suffix of -iso, not the letters of aws.
        ImmutableArray<string> hosts = element.Kind == ElementKind.Class ? [text] : [text, .. element.Words];
        if (hosts.SelectMany(word => Places(element, word)).MaxBy(place => place!.Value.Allowed.Intersect(CodeSets.Printable).Count) is not (var host, var place, var allowed))
            yield break;
        int rank = 0;
        foreach ((string character, string what) in Intruders.For(allowed))
        {
            yield return Bad(element, host, place, character, what);
            if (rank++ >= AtEnds)
                continue;
            yield return Bad(element, host, 0, character, $"{what}, in the first place");
            yield return Bad(element, host, host.Length - 1, character, $"{what}, in the last place");
        }

        // A pattern that is searched for is broken only where no part of the string is left to match.
        foreach ((string character, string what) in Intruders.For(allowed).Where(intruder => intruder.Character.Length == 1).Take(Throughout))
            yield return Edit.Of(element, NearMissKind.BadCharacter, new(character[0], host.Length), $"{what}, and nothing else");
    }

    private static Edit Bad(PatternElement element, string host, int place, string character, string what) =>
        Edit.Of(element, NearMissKind.BadCharacter, host.With(place, character), what);

    // The places of a word, the middle first.
    private static IEnumerable<(string Host, int Place, CodeSet Allowed)?> Places(PatternElement element, string host)
    {
        Dfa dfa = element.Walker.Dfa;
        return Enumerable.Range(0, host.Length)
            .Where(place => !char.IsLowSurrogate(host[place]))
            .OrderBy(place => Math.Abs(place - (host.Length / 2)))
            .Select(place => ((string, int, CodeSet)?)(host, place, Allowed(dfa, dfa.Run(0, host.AsSpan(0, place)))));
    }

    private static CodeSet Allowed(Dfa dfa, int state) =>
        state == Dfa.Dead ? CodeSet.Empty : CodeSet.Of(dfa.EdgesOf(state).SelectMany(edge => edge.Set.Ranges));
}
