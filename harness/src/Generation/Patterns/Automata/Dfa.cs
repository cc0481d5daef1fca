using ConformanceHarness.Generation.Patterns.Syntax;

namespace ConformanceHarness.Generation.Patterns.Automata;

/// <summary>A deterministic automaton over the symbols of an alphabet, without dead states; state 0 is the first.</summary>
/// <param name="Alphabet">Its symbols.</param>
/// <param name="Next">The state after each state and symbol (<c>state * Alphabet.Size + symbol</c>), or <see cref="Dead"/>.</param>
/// <param name="Accepts">Whether the string may end, by state.</param>
internal sealed record Dfa(Alphabet Alphabet, int[] Next, bool[] Accepts)
{
    /// <summary>Where no string leads on.</summary>
    internal const int Dead = -1;

    internal int StateCount => Accepts.Length;

    internal bool IsEmpty => StateCount == 1 && !Accepts[0] && Next.All(next => next == Dead);

    internal int Step(int state, int codePoint) => Next[(state * Alphabet.Size) + Alphabet.SymbolOf(codePoint)];

    /// <summary>The state after a text read by code points, or <see cref="Dead"/>.</summary>
    internal int Run(int state, ReadOnlySpan<char> text)
    {
        for (int index = 0; index < text.Length && state != Dead; index++)
        {
            int codePoint = text[index];
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                codePoint = char.ConvertToUtf32(text[index], text[++index]);
            state = Step(state, codePoint);
        }

        return state;
    }

    /// <summary>The state after a text read by UTF-16 units, as ECMA-262 reads without the <c>u</c> flag.</summary>
    internal int RunUnits(int state, ReadOnlySpan<char> text)
    {
        for (int index = 0; index < text.Length && state != Dead; index++)
            state = Step(state, text[index]);
        return state;
    }

    /// <summary>Whether a text, read by code points, is in the language.</summary>
    internal bool Contains(ReadOnlySpan<char> text) => Run(0, text) is not Dead and var last && Accepts[last];

    /// <summary>Whether a text, read by UTF-16 units, is in the language.</summary>
    internal bool ContainsUnits(ReadOnlySpan<char> text) => RunUnits(0, text) is not Dead and var last && Accepts[last];

    /// <summary>The characters that lead from one state to each other one, in the order of their symbols.</summary>
    internal IEnumerable<(int Target, CodeSet Set)> EdgesOf(int state) => Enumerable.Range(0, Alphabet.Size)
        .Select(symbol => (Target: Next[(state * Alphabet.Size) + symbol], Symbol: symbol))
        .Where(edge => edge.Target != Dead)
        .GroupBy(edge => edge.Target, edge => edge.Symbol)
        .Select(edge => (edge.Key, CodeSet.Of(edge.SelectMany(symbol => Alphabet.Members[symbol].Ranges))));
}
