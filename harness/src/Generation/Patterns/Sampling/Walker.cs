using ConformanceHarness.Generation.Patterns.Automata;
using ConformanceHarness.Generation.Patterns.Syntax;

namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>Draws strings of an exact length out of one automaton. Surrogates only ever come in pairs.</summary>
internal sealed class Walker
{
    private readonly FinishTable _main;
    private readonly FinishTable? _spiced;

    internal Walker(Dfa dfa, CodeSet writtenEnds, int maxLength)
    {
        Dfa = dfa;
        Dictionary<CodeSet, Palette> palettes = [];
        Edges = [.. Enumerable.Range(0, dfa.StateCount).Select(EdgesOf)];
        _main = new(Edges, dfa.Accepts, maxLength, astral: false);
        bool astral = Edges.Any(edges => edges.Any(edge => edge.Pairs is not null));
        _spiced = astral ? new(Edges, dfa.Accepts, maxLength, astral: true) : null;
        Lengths = LengthSet.Of(maxLength, length => _main.CanFinish(0, length));
        if (Lengths.IsEmpty && _spiced is not null)
        {
            _main = _spiced;
            Lengths = LengthSet.Of(maxLength, length => _main.CanFinish(0, length));
        }

        ImmutableArray<Edge> EdgesOf(int state) => [.. dfa.EdgesOf(state)
            .Select(edge => new Edge(
                edge.Target,
                PaletteOf(edge.Set.Intersect(CodeSets.Surrogate.Union(CodeSets.Astral).Complement())),
                PaletteOf(edge.Set.Intersect(CodeSets.Astral))))
            .Where(edge => edge.Units is not null || edge.Pairs is not null)];

        Palette? PaletteOf(CodeSet set)
        {
            if (set.IsEmpty)
                return null;
            if (!palettes.TryGetValue(set, out Palette? palette))
                palette = palettes[set] = new(set, writtenEnds);
            return palette;
        }
    }

    internal Dfa Dfa { get; }

    /// <summary>The ways on from each state.</summary>
    internal ImmutableArray<Edge>[] Edges { get; }

    /// <summary>The lengths of the language's strings, astral characters left out where others do.</summary>
    internal LengthSet Lengths { get; }

    /// <summary>Whether astral characters are in the language without being forced by it.</summary>
    internal bool HasSpice => _spiced is not null && !_main.UsesAstral;

    /// <summary>Whether no string of the language does without astral characters.</summary>
    internal bool NeedsAstral => _main.UsesAstral;

    internal bool CanFinish(int state, int remaining) => _main.CanFinish(state, remaining);

    /// <summary>Fills a span with a string of exactly its length, which must be one of <see cref="Lengths"/>.</summary>
    internal void Fill(Span<char> text, IChooser chooser, bool spiced)
    {
        FinishTable table = spiced && _spiced is not null ? _spiced : _main;
        int state = 0;
        for (int at = 0; at < text.Length;)
        {
            Edge edge = Choose(Edges[state].AsSpan(), table, text.Length - at, chooser);
            bool unit = table.CanTakeUnit(edge, text.Length - at);
            if (unit && !(table.CanTakePair(edge, text.Length - at) && chooser.Next(8) == 0))
            {
                text[at++] = (char)edge.Units!.Pick(chooser);
            }
            else
            {
                Put(edge.Pairs!.Pick(chooser), text[at..]);
                at += 2;
            }

            state = edge.Target;
        }
    }

    /// <summary>Fills a span with the plainest way on from a state; <paramref name="position"/> keeps the letters counting.</summary>
    internal void FillPlain(Span<char> text, int state, int position)
    {
        for (int at = 0; at < text.Length;)
        {
            int remaining = text.Length - at;
            Edge? best = null;
            foreach (Edge edge in Edges[state])
            {
                if (_main.CanTakeUnit(edge, remaining) && (best?.Units is not { } plainest || edge.Units!.Plain.Rank < plainest.Plain.Rank))
                    best = edge;
                else if (best is null && _main.CanTakePair(edge, remaining))
                    best = edge;
            }

            Edge next = best ?? throw new InvalidOperationException("no way to end in the given length");
            if (next.Units is { } units && _main.CanTakeUnit(next, remaining))
            {
                text[at++] = (char)units.Plain.At(position++);
            }
            else
            {
                Put(next.Pairs!.Plain.At(position++), text[at..]);
                at += 2;
            }

            state = next.Target;
        }
    }

    /// <summary>The plainest string of a length.</summary>
    internal string Plain(int length) => Resized("", length);

    /// <summary>A string of another length that keeps as much of a given beginning as it can.</summary>
    internal string Resized(string text, int length)
    {
        (int kept, int keptState) = (0, 0);
        for (int at = 0, state = 0; at < Math.Min(text.Length, length);)
        {
            int width = char.IsSurrogatePair(text, at) ? 2 : 1;
            state = Dfa.Run(state, text.AsSpan(at, width));
            at += width;
            if (state == Dfa.Dead)
                break;
            if (at <= length && CanFinish(state, length - at))
                (kept, keptState) = (at, state);
        }

        char[] result = new char[length];
        text.AsSpan(0, kept).CopyTo(result);
        FillPlain(result.AsSpan(kept), keptState, kept);
        return new(result);
    }

    private static Edge Choose(ReadOnlySpan<Edge> edges, FinishTable table, int remaining, IChooser chooser)
    {
        if (edges.Length == 1)
            return edges[0];
        int possible = 0;
        foreach (ref readonly Edge edge in edges)
            possible += table.CanTake(edge, remaining) ? 1 : 0;
        int choice = possible == 1 ? 0 : chooser.Next(possible);
        foreach (ref readonly Edge edge in edges)
        {
            if (table.CanTake(edge, remaining) && choice-- == 0)
                return edge;
        }

        throw new InvalidOperationException("no way to end in the given length");
    }

    private static void Put(int codePoint, Span<char> text) => new System.Text.Rune(codePoint).EncodeToUtf16(text);
}
