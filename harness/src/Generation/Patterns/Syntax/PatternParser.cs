namespace ConformanceHarness.Generation.Patterns.Syntax;

/// <summary>Recursive descent over ECMA-262's <c>Disjunction</c> (https://tc39.es/ecma262/#sec-patterns).</summary>
/// <param name="source">The pattern.</param>
internal sealed class PatternParser(string source)
{
    private const int MaxDepth = 200;
    private readonly PatternReader _reader = new(source);
    private int _depth;

    internal PatternNode ParsePattern()
    {
        PatternNode root = ParseDisjunction();
        if (!_reader.AtEnd)
            _reader.Malformed(_reader.Position, "a ')' without its '('");
        return root;
    }

    private PatternNode ParseDisjunction()
    {
        if (++_depth > MaxDepth)
            _reader.NotSupported(_reader.Position, $"groups nested more than {MaxDepth} deep");
        int start = _reader.Position;
        List<PatternNode> branches = [ParseSequence()];
        while (_reader.Take('|'))
            branches.Add(ParseSequence());
        _depth--;
        return branches is [var only] ? only : new PatternNode.Alternation([.. branches], _reader.Since(start));
    }

    private PatternNode.Sequence ParseSequence()
    {
        int start = _reader.Position;
        var items = ImmutableArray.CreateBuilder<PatternNode>();
        while (!_reader.AtEnd && _reader.Current is not ('|' or ')'))
            items.Add(ParseTerm());
        return new(items.ToImmutable(), _reader.Since(start));
    }

    private PatternNode ParseTerm()
    {
        int start = _reader.Position;
        PatternNode atom = ParseAtom(start);
        if (!TryTakeQuantifier(out int min, out int? max))
            return atom;
        _reader.Take('?');
        if (atom is PatternNode.Start or PatternNode.End)
            _reader.Malformed(start, "an anchor cannot be repeated");
        if (atom is PatternNode.Lookahead)
            _reader.NotSupported(start, "a repeated look-ahead");
        return new PatternNode.Repetition(atom, min, max, _reader.Since(start));
    }

    private PatternNode ParseAtom(int start)
    {
        switch (_reader.Current)
        {
            case '^':
                _reader.Take('^');
                return new PatternNode.Start(_reader.Since(start));
            case '$':
                _reader.Take('$');
                return new PatternNode.End(_reader.Since(start));
            case '.':
                _reader.Take('.');
                return new PatternNode.CharacterClass(CodeSets.Dot, CodeSet.Empty, _reader.Since(start));
            case '(':
                return ParseGroup(start);
            case '[':
                return ClassParser.Parse(_reader);
            case '\\':
                return EscapeParser.ParseAtom(_reader);
            default:
                if (TryTakeQuantifier(out _, out _))
                    _reader.Malformed(start, "nothing to repeat");
                return new PatternNode.Literal(_reader.TakeCodePoint(), _reader.Since(start));
        }
    }

    private PatternNode ParseGroup(int start)
    {
        _reader.Take('(');
        if (_reader.LooksAt("?<=") || _reader.LooksAt("?<!"))
            _reader.NotSupported(start, "a look-behind");
        bool positive = _reader.Take("?=");
        bool negative = !positive && _reader.Take("?!");
        string? name = null;
        if (!positive && !negative && _reader.Take("?<"))
            name = TakeName(start);
        else if (!positive && !negative && !_reader.Take("?:") && _reader.LooksAt('?'))
            _reader.NotSupported(start, "a group modifier");

        PatternNode body = ParseDisjunction();
        if (!_reader.Take(')'))
            _reader.Malformed(start, "a '(' without its ')'");
        SourceSpan span = _reader.Since(start);
        return positive || negative ? new PatternNode.Lookahead(body, negative, span) : new PatternNode.Group(body, name, span);
    }

    private string TakeName(int start)
    {
        string? name = _reader.TakeUntil('>');
        if (string.IsNullOrEmpty(name))
            _reader.Malformed(start, "a group name without its '>'");
        return name;
    }

    // A brace that opens no quantifier stands for itself: ECMA-262, annex B.1.2, ExtendedAtom.
    private bool TryTakeQuantifier(out int min, out int? max)
    {
        (min, max) = (0, null);
        if (_reader.Take('*'))
            return true;
        if (_reader.Take('+'))
            return (min = 1) == 1;
        if (_reader.Take('?'))
            return (max = 1) == 1;

        int start = _reader.Position;
        if (_reader.Take('{') && _reader.TakeCount() is { } fewest)
        {
            min = fewest;
            max = _reader.Take(',') ? _reader.TakeCount() : fewest;
            if (_reader.Take('}'))
            {
                if (max < min)
                    _reader.Malformed(start, "a quantifier out of order");
                return true;
            }
        }

        _reader.Return(start);
        return false;
    }
}
