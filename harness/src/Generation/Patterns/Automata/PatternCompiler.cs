using ConformanceHarness.Generation.Patterns.Sampling;
using ConformanceHarness.Generation.Patterns.Syntax;
using Fare;

namespace ConformanceHarness.Generation.Patterns.Automata;

/// <summary>
/// From a pattern's tree to automata, exact for strings of up to a number of code points: a count that such a string
/// cannot reach is the same as no bound at all.
/// </summary>
internal sealed class PatternCompiler
{
    // A repetition around an assertion is written out; more rounds than this are no pattern of a constraint.
    private const int MaxRounds = 16;

    // What Fare links up before anything is made deterministic.
    private const int MaxParts = 150_000;

    // Assertions multiply what follows them; past the first it is made small, past the second given up.
    private const int MaxLoose = 1_024;
    private const long MaxPairs = 1_000_000;

    // Written-out rounds within rounds multiply too.
    private const int MaxSteps = 2_000;

    // States by lengths, each a step of every table.
    private const long MaxCells = 50_000_000;

    private readonly EcmaPattern _pattern;
    private readonly int _maxLength;
    private readonly Alphabet _alphabet;
    private int _steps;

    /// <summary>Prepares to compile a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="maxLength">The longest string that will ever be asked about.</param>
    /// <exception cref="PatternException">The pattern is too large.</exception>
    internal PatternCompiler(EcmaPattern pattern, int maxLength)
    {
        (_pattern, _maxLength, _alphabet) = (pattern, maxLength, new(pattern.Root.Sets()));
        if (Parts(pattern.Root) > MaxParts)
            throw TooLarge(MaxParts);
    }

    /// <summary>The strings in which the pattern matches, wherever its own anchors let it.</summary>
    internal Dfa Search()
    {
        PatternNode root = _pattern.Root;
        Automaton anything = BasicAutomata.MakeAnyString();
        Automaton atStart = WithRest(root, anything, atStart: true);
        Automaton later = BasicOperations.Concatenate([BasicAutomata.MakeAnyChar(), anything, WithRest(root, anything, atStart: false)]);
        return Determinize(BasicOperations.Union([atStart, later]));
    }

    /// <summary>The strings that a node matches from their start to their end.</summary>
    internal Dfa Whole(PatternNode node) =>
        Determinize(WithRest(node, BasicAutomata.MakeEmptyString(), atStart: true));

    /// <summary>What draws strings that a node matches from their start to their end.</summary>
    internal Walker Walker(PatternNode node)
    {
        Dfa dfa = Whole(node);
        return dfa.StateCount * (long)_maxLength <= MaxCells
            ? new(dfa, node.WrittenEnds(), _maxLength)
            : throw TooLarge(dfa.StateCount);
    }

    private Dfa Determinize(Automaton automaton) => Determinizer.Determinize(automaton, _alphabet)
        ?? throw TooLarge(Determinizer.MaxStates);

    /// <summary>What may follow from a node on, given what may follow after it: an assertion narrows it, the rest extends it.</summary>
    private Automaton WithRest(PatternNode node, Automaton rest, bool atStart)
    {
        if (!node.HasAssertion())
            return BasicOperations.Concatenate(Piece(node), rest);
        if (++_steps > MaxSteps)
            throw TooLarge(Determinizer.MaxStates);
        switch (node)
        {
            case PatternNode.Start:
                return atStart ? rest : BasicAutomata.MakeEmpty();
            case PatternNode.End:
                return BasicOperations.Intersection(rest, BasicAutomata.MakeEmptyString());
            case PatternNode.Lookahead lookahead:
                Automaton ahead = WithRest(lookahead.Body, BasicAutomata.MakeAnyString(), atStart);
                return Intersection(rest, lookahead.Negative ? Complement(ahead) : ahead);
            case PatternNode.Group group:
                return WithRest(group.Body, rest, atStart);
            case PatternNode.Alternation alternation:
                return Small(BasicOperations.Union([.. alternation.Branches.Select(branch => WithRest(branch, rest, atStart))]));
            case PatternNode.Sequence sequence:
                bool[] startsHere = StartsOf(sequence, atStart);
                for (int index = sequence.Items.Length - 1; index >= 0; index--)
                    rest = WithRest(sequence.Items[index], rest, startsHere[index]);
                return rest;
            case PatternNode.Repetition repetition:
                return Rounds(repetition, rest, atStart);
            default:
                throw new InvalidOperationException($"{node.GetType().Name} holds no assertion");
        }
    }

    private bool[] StartsOf(PatternNode.Sequence sequence, bool atStart)
    {
        bool[] starts = new bool[sequence.Items.Length];
        for (int index = 0; index < starts.Length; index++)
        {
            starts[index] = atStart;
            PatternNode item = sequence.Items[index];
            bool maybe = atStart && !item.IsZeroWidth() && item.IsNullable();
            if (maybe && sequence.Items.Skip(index + 1).FirstOrDefault(later => later.Walk().Any(inner => inner is PatternNode.Start)) is { } later)
                throw NotSupported(later, "a '^' after something that may be empty");
            atStart &= item.IsZeroWidth();
        }

        return starts;
    }

    private Automaton Rounds(PatternNode.Repetition repetition, Automaton rest, bool atStart)
    {
        if (repetition.Max is not { } max || max > MaxRounds)
            throw NotSupported(repetition, "an anchor or look-ahead in an unbounded repetition");
        if (max > 1 && repetition.Walk().Any(inner => inner is PatternNode.Start))
            throw NotSupported(repetition, "a '^' in a repetition");
        Automaton result = rest;
        for (int round = max - 1; round >= 0; round--)
        {
            Automaton more = WithRest(repetition.Body, result, atStart && round == 0);
            result = round < repetition.Min ? more : Small(BasicOperations.Union([more, rest]));
        }

        return result;
    }

    private Automaton Piece(PatternNode node) => node switch
    {
        PatternNode.Literal literal => BasicAutomata.MakeChar((char)_alphabet.SymbolOf(literal.CodePoint)),
        PatternNode.CharacterClass { Set.IsEmpty: true } => BasicAutomata.MakeEmpty(),
        PatternNode.CharacterClass characters =>
            BasicAutomata.MakeCharSet(string.Concat(_alphabet.SymbolsOf(characters.Set).Select(symbol => (char)symbol))),
        PatternNode.Sequence sequence => BasicOperations.Concatenate([.. sequence.Items.Select(Piece)]),
        PatternNode.Alternation alternation => BasicOperations.Union([.. alternation.Branches.Select(Piece)]),
        PatternNode.Group group => Piece(group.Body),
        PatternNode.Repetition repetition => Repeat(repetition),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is an assertion"),
    };

    private Automaton Repeat(PatternNode.Repetition repetition)
    {
        bool nullable = repetition.Body.IsNullable();
        bool unbounded = repetition.Max is not { } max || max >= _maxLength;
        int min = nullable && unbounded ? 0 : repetition.Min;
        if (min > _maxLength)
            return BasicAutomata.MakeEmpty();
        Automaton body = Piece(repetition.Body);
        return unbounded
            ? BasicOperations.Repeat(body, min)
            : BasicOperations.Repeat(body, min, repetition.Max!.Value);
    }

    private Automaton Intersection(Automaton one, Automaton other)
    {
        (one, other) = (Small(one), Small(other));
        return (long)one.GetStates().Count * other.GetStates().Count <= MaxPairs
            ? BasicOperations.Intersection(one, other) : throw TooLarge(Determinizer.MaxStates);
    }

    private Automaton Small(Automaton automaton) =>
        automaton.GetStates().Count <= MaxLoose ? automaton : Remade(Determinize(automaton), complement: false);

    private Automaton Complement(Automaton automaton) => Remade(Determinize(automaton), complement: true);

    private Automaton Remade(Dfa dfa, bool complement)
    {
        State[] states = [.. Enumerable.Range(0, dfa.StateCount + 1).Select(_ => new State())];
        State elsewhere = states[^1];
        elsewhere.Accept = complement;
        elsewhere.AddTransition(new('\0', (char)(_alphabet.Size - 1), elsewhere));
        for (int state = 0; state < dfa.StateCount; state++)
        {
            states[state].Accept = dfa.Accepts[state] != complement;
            for (int symbol = 0; symbol < _alphabet.Size; symbol++)
            {
                int next = dfa.Next[(state * _alphabet.Size) + symbol];
                if (next != Dfa.Dead || complement)
                    states[state].AddTransition(new((char)symbol, next == Dfa.Dead ? elsewhere : states[next]));
            }
        }

        return new() { Initial = states[0], IsDeterministic = true };
    }

    // How many states a node takes, its counts written out.
    private double Parts(PatternNode node) => node switch
    {
        PatternNode.Repetition repetition => Parts(repetition.Body)
            * Math.Max(1, Math.Min(_maxLength, repetition.Max is { } max && max < _maxLength ? max : repetition.Min)),
        PatternNode.Literal or PatternNode.CharacterClass => 1,
        _ => 1 + node.Children().Sum(Parts),
    };

    private PatternException TooLarge(int states) => new(new PatternProblem.TooLarge(_pattern.Source, states));

    private PatternException NotSupported(PatternNode node, string construct) =>
        new(new PatternProblem.NotSupported(_pattern.Source, node.Span.Start, construct));
}
