using ConformanceHarness.Generation.Patterns.Automata;

namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>Finds which element of a sequence took which part of a string; each takes as much as it can, as a greedy match does.</summary>
internal static class Segmenter
{
    internal static bool TryCut(PatternSequence sequence, string text, out ImmutableArray<string> segments)
    {
        // From the last element back: at which places the rest of the string fits the rest of the elements.
        int count = sequence.Elements.Length;
        bool[][] fits = new bool[count + 1][];
        fits[count] = [.. Enumerable.Range(0, text.Length + 1).Select(place => place == text.Length)];
        for (int index = count - 1; index >= 0; index--)
        {
            fits[index] = [.. Enumerable.Range(0, text.Length + 1)
                .Select(place => EndOf(sequence.Elements[index], text, place, fits[index + 1]) >= 0)];
        }

        segments = [];
        if (!fits[0][0])
            return false;
        var cut = ImmutableArray.CreateBuilder<string>(count);
        for (int index = 0, place = 0; index < count; index++)
        {
            int end = EndOf(sequence.Elements[index], text, place, fits[index + 1]);
            cut.Add(text[place..end]);
            place = end;
        }

        segments = cut.MoveToImmutable();
        return true;
    }

    // The furthest place where the element can end so that the rest fits.
    private static int EndOf(PatternElement element, string text, int start, bool[] fits)
    {
        Dfa dfa = element.Walker.Dfa;
        int found = -1;
        for (int place = start, state = 0; state != Dfa.Dead; place++)
        {
            if (dfa.Accepts[state] && fits[place])
                found = place;
            if (place == text.Length)
                break;
            int width = char.IsSurrogatePair(text, place) ? 2 : 1;
            state = dfa.Run(state, text.AsSpan(place, width));
            place += width - 1;
        }

        return found;
    }
}
