using Fare;

namespace ConformanceHarness.Generation.Patterns.Automata;

/// <summary>
/// The subset construction over Fare's automata. Fare 2.2.1 has one too, but it takes sets of states in another order
/// for other sets and hashes states by fields that change, so its result can be many times the size.
/// </summary>
internal static class Determinizer
{
    /// <summary>More states than any constraint of a published model needs; past it a pattern is refused.</summary>
    internal const int MaxStates = 60_000;

    // Sets of states can be long where they are few; this many moves are a second or two.
    private const int MaxMoves = 30_000_000;

    /// <summary>Makes an automaton deterministic, without dead states, and small.</summary>
    /// <returns>The automaton, or null when it would pass <see cref="MaxStates"/>, or take too long to find out.</returns>
    internal static Dfa? Determinize(Automaton automaton, Alphabet alphabet)
    {
        NfaState[] states = Number(automaton, alphabet.Size);
        Dictionary<int[], int> known = new(NumbersComparer.Instance);
        List<int[]> sets = [];
        List<int> next = [];
        Enter([0]);
        var reached = new List<int>[alphabet.Size];
        for (int index = 0; index < alphabet.Size; index++)
            reached[index] = [];

        int moves = 0;
        for (int index = 0; index < sets.Count; index++)
        {
            if (sets.Count > MaxStates || moves > MaxMoves)
                return null;
            foreach (int member in sets[index])
            {
                foreach ((int first, int last, int to) in states[member].Moves)
                {
                    for (int symbol = first; symbol <= last; symbol++)
                        reached[symbol].Add(to);
                    moves += last - first + 1;
                }
            }

            foreach (List<int> targets in reached)
            {
                next.Add(targets.Count == 0 ? Dfa.Dead : Enter(targets));
                targets.Clear();
            }
        }

        bool[] accepts = [.. sets.Select(set => set.Any(member => states[member].Accepts))];
        return Minimizer.Minimize(new(alphabet, [.. next], accepts));

        int Enter(List<int> members)
        {
            // A member from which everything is accepted makes all others redundant: without this, a search for a
            // counted repetition would keep every count apart.
            int universal = members.FindIndex(member => states[member].IsUniversal);
            int[] set = universal >= 0 ? [members[universal]] : [.. members.Distinct().Order()];
            if (!known.TryGetValue(set, out int number))
            {
                number = known[set] = sets.Count;
                sets.Add(set);
            }

            return number;
        }
    }

    private static NfaState[] Number(Automaton automaton, int symbols)
    {
        Dictionary<State, int> numbers = new(ReferenceEqualityComparer.Instance);
        List<State> order = [];
        Enter(automaton.Initial);
        List<NfaState> states = [];
        for (int index = 0; index < order.Count; index++)
        {
            State state = order[index];
            ImmutableArray<(int First, int Last, int To)> moves = [.. state.Transitions
                .Where(move => move.Min < symbols)
                .Select(move => ((int)move.Min, Math.Min(move.Max, symbols - 1), Enter(move.To)))];
            bool universal = state.Accept && moves.Any(move => move.First == 0 && move.Last == symbols - 1 && move.To == index);
            states.Add(new(state.Accept, universal, moves));
        }

        return [.. states];

        int Enter(State state)
        {
            if (!numbers.TryGetValue(state, out int number))
            {
                number = numbers[state] = order.Count;
                order.Add(state);
            }

            return number;
        }
    }

    private readonly record struct NfaState(bool Accepts, bool IsUniversal, ImmutableArray<(int First, int Last, int To)> Moves);
}
