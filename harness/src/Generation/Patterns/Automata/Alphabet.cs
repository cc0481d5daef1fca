using ConformanceHarness.Generation.Patterns.Syntax;

namespace ConformanceHarness.Generation.Patterns.Automata;

/// <summary>
/// The code points of one pattern, put into as few symbols as its classes can tell apart. Automata run over symbols,
/// so that a class of a thousand ranges costs no more than <c>[a-z]</c>.
/// </summary>
internal sealed class Alphabet
{
    private readonly int[] _starts;
    private readonly int[] _symbols;
    private readonly int[] _ascii;

    internal Alphabet(IEnumerable<CodeSet> sets)
    {
        CodeSet[] distinct = [.. sets.Distinct()];
        _starts = [.. distinct.SelectMany(set => set.Ranges)
            .SelectMany(range => new[] { range.First, range.Last + 1 })
            .Append(0)
            .Where(start => start <= CodeSet.MaxCodePoint)
            .Distinct()
            .Order()];
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        _symbols = new int[_starts.Length];
        List<List<CodeRange>> members = [];
        for (int index = 0; index < _starts.Length; index++)
        {
            int start = _starts[index];
            int last = index + 1 < _starts.Length ? _starts[index + 1] - 1 : CodeSet.MaxCodePoint;
            string signature = string.Concat(distinct.Select(set => set.Contains(start) ? '1' : '0'));
            if (!known.TryGetValue(signature, out int symbol))
            {
                symbol = known[signature] = known.Count;
                members.Add([]);
            }

            _symbols[index] = symbol;
            members[symbol].Add(new(start, last));
        }

        Members = [.. members.Select(CodeSet.Of)];
        _ascii = [.. Enumerable.Range(0, 128).Select(Find)];
    }

    /// <summary>How many symbols there are.</summary>
    internal int Size => Members.Length;

    /// <summary>The code points of each symbol.</summary>
    internal ImmutableArray<CodeSet> Members { get; }

    /// <summary>The symbol of a code point.</summary>
    internal int SymbolOf(int codePoint) => codePoint < 128 ? _ascii[codePoint] : Find(codePoint);

    /// <summary>The symbols that make up a set; the set is a union of symbols when it was given to this alphabet.</summary>
    internal IEnumerable<int> SymbolsOf(CodeSet set) =>
        Enumerable.Range(0, Size).Where(symbol => set.Contains(Members[symbol].Ranges[0].First));

    private int Find(int codePoint)
    {
        int index = Array.BinarySearch(_starts, codePoint);
        return _symbols[index < 0 ? ~index - 1 : index];
    }
}
