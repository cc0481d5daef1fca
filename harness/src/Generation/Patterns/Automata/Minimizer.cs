namespace ConformanceHarness.Generation.Patterns.Automata;

/// <summary>Makes a deterministic automaton small and its numbering canonical: equal patterns, equal choices.</summary>
internal static class Minimizer
{
    // Moore's refinement takes a round per distinguishing length; a chain of thousands is minimal already.
    private const int MaxRefinedStates = 3_000;

    internal static Dfa Minimize(Dfa dfa)
    {
        Dfa alive = DropDead(dfa);
        return Renumber(alive.StateCount > MaxRefinedStates ? alive : Merge(alive, Refine(alive)));
    }

    private static Dfa DropDead(Dfa dfa)
    {
        int symbols = dfa.Alphabet.Size;
        var sources = new List<int>[dfa.StateCount];
        for (int state = 0; state < dfa.StateCount; state++)
            sources[state] = [];
        for (int move = 0; move < dfa.Next.Length; move++)
        {
            if (dfa.Next[move] != Dfa.Dead)
                sources[dfa.Next[move]].Add(move / symbols);
        }

        bool[] alive = [.. dfa.Accepts];
        Stack<int> open = new(Enumerable.Range(0, dfa.StateCount).Where(state => alive[state]));
        while (open.TryPop(out int state))
        {
            foreach (int source in sources[state].Where(source => !alive[source]))
            {
                alive[source] = true;
                open.Push(source);
            }
        }

        return dfa with { Next = [.. dfa.Next.Select(next => next != Dfa.Dead && alive[next] ? next : Dfa.Dead)] };
    }

    private static int[] Refine(Dfa dfa)
    {
        int symbols = dfa.Alphabet.Size;
        int[] block = [.. dfa.Accepts.Select(accepts => accepts ? 1 : 0)];
        int count = block.Distinct().Count();
        while (true)
        {
            Dictionary<int[], int> signatures = new(NumbersComparer.Instance);
            int[] refined = new int[block.Length];
            for (int state = 0; state < block.Length; state++)
            {
                int[] row = new int[symbols + 1];
                row[symbols] = block[state];
                for (int symbol = 0; symbol < symbols; symbol++)
                    row[symbol] = dfa.Next[(state * symbols) + symbol] is not Dfa.Dead and var next ? block[next] : Dfa.Dead;
                if (!signatures.TryGetValue(row, out refined[state]))
                    refined[state] = signatures[row] = signatures.Count;
            }

            if (signatures.Count == count)
                return refined;
            (block, count) = (refined, signatures.Count);
        }
    }

    private static Dfa Merge(Dfa dfa, int[] block)
    {
        // State 0 is seen first, so its block is 0 and stays the initial one.
        int symbols = dfa.Alphabet.Size;
        int count = block.Max() + 1;
        int[] next = new int[count * symbols];
        bool[] accepts = new bool[count];
        for (int state = 0; state < block.Length; state++)
        {
            accepts[block[state]] = dfa.Accepts[state];
            for (int symbol = 0; symbol < symbols; symbol++)
                next[(block[state] * symbols) + symbol] = dfa.Next[(state * symbols) + symbol] is not Dfa.Dead and var to ? block[to] : Dfa.Dead;
        }

        return dfa with { Next = next, Accepts = accepts };
    }

    private static Dfa Renumber(Dfa dfa)
    {
        int symbols = dfa.Alphabet.Size;
        Dictionary<int, int> numbers = new() { [0] = 0 };
        List<int> order = [0];
        List<int> next = [];
        for (int index = 0; index < order.Count; index++)
        {
            for (int symbol = 0; symbol < symbols; symbol++)
            {
                int to = dfa.Next[(order[index] * symbols) + symbol];
                if (to != Dfa.Dead && numbers.TryAdd(to, order.Count))
                    order.Add(to);
                next.Add(to == Dfa.Dead ? Dfa.Dead : numbers[to]);
            }
        }

        return dfa with { Next = [.. next], Accepts = [.. order.Select(state => dfa.Accepts[state])] };
    }
}
