using System.Globalization;
using static ConformanceHarness.Reference.Values.PatternNode;

namespace ConformanceHarness.Reference.Values;

/// <summary>Reads an ECMA-262 pattern loosely: what it takes wrongly shows when the text made from it is tried.</summary>
internal sealed class PatternParser
{
    private static readonly Sequence Nothing = new([]);
    private readonly string _pattern;
    private int _at;

    private PatternParser(string pattern) => _pattern = pattern;

    public static PatternNode Parse(string pattern) => new PatternParser(pattern).Alternatives();

    private bool More => _at < _pattern.Length;

    private bool Accept(string text)
    {
        if (string.CompareOrdinal(_pattern, _at, text, 0, text.Length) != 0) return false;
        _at += text.Length;
        return true;
    }

    private PatternNode Alternatives()
    {
        var options = ImmutableArray.CreateBuilder<PatternNode>();
        do options.Add(Alternative());
        while (Accept("|"));
        return options.Count == 1 ? options[0] : new Choice(options.ToImmutable());
    }

    private Sequence Alternative()
    {
        var parts = ImmutableArray.CreateBuilder<PatternNode>();
        while (More && _pattern[_at] is not ('|' or ')')) parts.Add(Quantified(Atom()));
        return new Sequence(parts.ToImmutable());
    }

    private PatternNode Atom()
    {
        if (Accept("(?=") || Accept("(?!") || Accept("(?<=") || Accept("(?<!"))
        {
            Group();
            return Nothing;
        }
        if (Accept("(?:")) return Group();
        if (Accept("(?<"))
        {
            _at = Math.Max(_at, _pattern.IndexOf('>', _at) + 1);
            return Group();
        }
        if (Accept("(")) return Group();
        if (Accept("^") || Accept("$") || Accept("\\b") || Accept("\\B")) return Nothing;
        if (Accept(".")) return new Character("a");
        if (Accept("[")) return new Character(PatternClass.Member(_pattern, ref _at));
        if (Accept("\\")) return new Character(PatternClass.Escaped(_pattern, ref _at));
        return new Character(_pattern[_at++].ToString());
    }

    private PatternNode Group()
    {
        var inner = Alternatives();
        Accept(")");
        return inner;
    }

    private PatternNode Quantified(PatternNode atom)
    {
        var (min, max) = Quantifier();
        if ((min, max) == (1, 1)) return atom;
        Accept("?");
        return new Repeat(atom, min, max);
    }

    private (int Min, int Max) Quantifier()
    {
        if (Accept("*")) return (0, int.MaxValue);
        if (Accept("+")) return (1, int.MaxValue);
        if (Accept("?")) return (0, 1);
        var end = More && _pattern[_at] == '{' ? _pattern.IndexOf('}', _at) : -1;
        if (end < 0) return (1, 1);
        var bounds = _pattern[(_at + 1)..end].Split(',');
        if (!int.TryParse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture, out var min)) return (1, 1);
        _at = end + 1;
        return (min, bounds.Length == 1 ? min : int.TryParse(bounds[1], NumberStyles.None, CultureInfo.InvariantCulture, out var max) ? max : int.MaxValue);
    }
}
