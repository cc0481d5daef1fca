using System.Globalization;

namespace ConformanceHarness.Reference.Mutants.Patterns;

/// <summary>
/// Splits a pattern (ECMA-262) into its elements, those inside groups too. What it does not know, such as look-around and
/// back references, it leaves out: no mutant is made of it.
/// </summary>
internal sealed class PatternScanner
{
    private readonly string _pattern;
    private readonly List<PatternPart> _parts = [];
    private int _at;

    private PatternScanner(string pattern) => _pattern = pattern;

    public static ImmutableArray<PatternPart> Split(string pattern)
    {
        var scanner = new PatternScanner(pattern);
        while (scanner._at < pattern.Length) scanner.Alternatives();
        return [.. scanner._parts.OrderBy(part => part.Start)];
    }

    private bool More => _at < _pattern.Length;

    // Up to the closing parenthesis, which is taken.
    private ImmutableArray<string> Alternatives()
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var from = _at;
        while (More)
        {
            if (_pattern[_at] is '|' or ')')
            {
                found.Add(_pattern[from.._at]);
                if (_pattern[_at++] == ')') return found.ToImmutable();
                from = _at;
                continue;
            }
            Atom();
        }
        found.Add(_pattern[from..]);
        return found.ToImmutable();
    }

    private void Atom()
    {
        var start = _at;
        switch (_pattern[_at])
        {
            case '(':
                Group(start);
                break;
            case '[':
                Class(start);
                break;
            case '^' or '$':
                _at++;
                _parts.Add(new PatternPart.Anchor(start, _at, _pattern[start] == '$'));
                break;
            case '.':
                _at++;
                Quantified();
                break;
            case '\\' when _at + 1 < _pattern.Length && char.IsAsciiLetterOrDigit(_pattern[_at + 1]):
                Escape();
                break;
            default:
                Word(start);
                break;
        }
    }

    private void Group(int start)
    {
        var plain = !Ahead("(?") || Ahead("(?:");
        _at += Ahead("(?:") ? 3 : 1;
        var before = _parts.Count;
        var alternatives = Alternatives();
        var quantifier = Quantified();
        if (plain) _parts.Add(new PatternPart.Group(start, _at, alternatives, quantifier));
        else _parts.RemoveRange(before, _parts.Count - before);
    }

    private void Class(int start)
    {
        _at++;
        var negated = More && _pattern[_at] == '^';
        if (negated) _at++;
        var items = ImmutableArray.CreateBuilder<string>();
        while (More && _pattern[_at] != ']')
        {
            var item = One();
            if (_at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] != ']')
            {
                _at++;
                item += "-" + One();
            }
            items.Add(item);
        }
        _at = Math.Min(_at + 1, _pattern.Length);
        var quantifier = Quantified();
        _parts.Add(new PatternPart.Class(start, _at, items.ToImmutable(), negated, quantifier));
    }

    private void Escape()
    {
        var end = _pattern[_at + 1] switch { 'x' => 4, 'u' => 6, 'p' or 'P' => _pattern.IndexOf('}', _at) - _at + 1, _ => 2 };
        _at = Math.Min(_at + Math.Max(2, end), _pattern.Length);
        Quantified();
    }

    private void Word(int start)
    {
        var text = "";
        while (More && char.IsAsciiLetterOrDigit(_pattern[_at])) text += _pattern[_at++];
        if (text.Length == 0) text = One()[^1..];
        // A quantifier is of the last character alone.
        if (Quantified() == Quantifier.Once) _parts.Add(new PatternPart.Word(start, start + (_at - start), text));
    }

    private string One()
    {
        var from = _at;
        _at = Math.Min(_at + (_pattern[_at] == '\\' ? 2 : 1), _pattern.Length);
        return _pattern[from.._at];
    }

    private Quantifier Quantified()
    {
        if (!More) return Quantifier.Once;
        var from = _at;
        var (min, max) = (1, (int?)1);
        switch (_pattern[_at])
        {
            case '*':
                (min, max) = (0, null);
                _at++;
                break;
            case '+':
                (min, max) = (1, null);
                _at++;
                break;
            case '?':
                (min, max) = (0, 1);
                _at++;
                break;
            case '{' when _pattern.IndexOf('}', _at) is var end and > 0:
                var bounds = _pattern[(_at + 1)..end].Split(',');
                if (!int.TryParse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture, out min)) return Quantifier.Once;
                max = bounds.Length == 1 ? min : int.TryParse(bounds[1], NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null;
                _at = end + 1;
                break;
            default:
                return Quantifier.Once;
        }
        var quantifier = new Quantifier(_pattern[from.._at], min, max);
        if (More && _pattern[_at] == '?') _at++;
        return quantifier;
    }

    private bool Ahead(string text) => string.CompareOrdinal(_pattern, _at, text, 0, text.Length) == 0;
}
