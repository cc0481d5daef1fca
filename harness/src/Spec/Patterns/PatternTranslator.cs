using System.Globalization;
using System.Text;

namespace ConformanceHarness.Spec.Patterns;

/// <summary>
/// Writes an ECMA-262 pattern as a .NET one. What ECMA-262 has not and published models use is read as Java does, in
/// which those services are written: possessive quantifiers, <c>\A</c> and <c>\z</c>, flags in the pattern.
/// </summary>
internal sealed class PatternTranslator
{
    private const string Letter = "[A-Za-z0-9_]";

    private readonly PatternReader _reader;
    private readonly MatchUnit _unit;
    private readonly StringBuilder _output = new();
    private readonly Stack<(int Start, Flags Flags)> _groups = new();
    private readonly int _captures;
    private Flags _flags;

    private PatternTranslator(string pattern, MatchUnit unit) => (_reader, _unit, _captures) = (new(pattern), unit, Captures(pattern));

    [Flags]
    private enum Flags
    {
        None = 0,
        DotAll = 1,
        Multiline = 2,
    }

    private bool DividesAstral { get; set; }

    /// <summary>The .NET text, and whether the pattern has a meaning for a reader of code points alone.</summary>
    /// <exception cref="ArgumentException">Not a pattern.</exception>
    public static (string Text, bool DividesAstral) Translate(string pattern, MatchUnit unit)
    {
        var translator = new PatternTranslator(pattern, unit);
        while (!translator._reader.AtEnd) translator.Term();
        if (translator._groups.Count > 0) throw translator._reader.Malformed("a '(' without its ')'");
        return (translator._output.ToString(), translator.DividesAstral);
    }

    private void Term()
    {
        var start = _output.Length;
        start = Atom() ?? start;
        if (_reader.Quantifier() is not { } quantifier) return;
        if (_reader.Take("+"))
        {
            _output.Insert(start, "(?>").Append(quantifier).Append(')');
            return;
        }
        _output.Append(quantifier);
        if (_reader.Take("?")) _output.Append('?');
    }

    // Where the whole group began, when this is the end of one.
    private int? Atom()
    {
        if (_reader.Take("(")) Open();
        else if (_reader.Take(")")) return Close();
        else if (_reader.Take("[")) Set(ClassReader.Read(_reader));
        else if (_reader.Take("\\")) Escape();
        else if (_reader.Take(".")) Set(_flags.HasFlag(Flags.DotAll) ? CodePoints.Empty.Complement() : NamedSets.LineEnd.Complement());
        else if (_reader.Take("^")) _output.Append(_flags.HasFlag(Flags.Multiline) ? @"(?:\A|(?<=[\n\r\u2028\u2029]))" : @"\A");
        else if (_reader.Take("$")) _output.Append(_flags.HasFlag(Flags.Multiline) ? @"(?:\z|(?=[\n\r\u2028\u2029]))" : @"\z");
        else if (_reader.Take("|")) _output.Append('|');
        else if (_reader.Quantifier() is { } quantifier) throw _reader.Malformed($"nothing to repeat before '{quantifier}'");
        else Literal(_reader.CodePoint());
        return null;
    }

    private void Open()
    {
        _groups.Push((_output.Length, _flags));
        if (!_reader.Take("?"))
        {
            _output.Append('(');
            return;
        }
        foreach (var kind in (ReadOnlySpan<string>)[":", "=", "!", "<=", "<!", ">"])
        {
            if (!_reader.Take(kind)) continue;
            _output.Append("(?").Append(kind);
            return;
        }
        if (_reader.Take("<"))
            _output.Append("(?<").Append(_reader.Until('>') ?? throw _reader.Malformed("a group name without its '>'")).Append('>');
        else
            Modify(_reader.While(c => c is 'i' or 's' or 'm' or '-', 8) ?? "");
    }

    // ECMA-262, Modifiers; without a group of their own as in Java, to the end of the group they stand in.
    private void Modify(string letters)
    {
        var alone = _reader.Take(")");
        if (letters.Length == 0 || (!alone && !_reader.Take(":"))) throw _reader.Malformed("a group of an unknown kind");
        var off = letters.IndexOf('-', StringComparison.Ordinal) is var at and >= 0 ? letters[at..] : "";
        var on = letters[..^off.Length];
        var folding = on.Contains('i', StringComparison.Ordinal) ? "i" : off.Contains('i', StringComparison.Ordinal) ? "-i" : "";
        if (alone) _groups.Pop();
        _flags = (_flags | Named(on)) & ~Named(off);
        if (!alone) _output.Append("(?").Append(folding).Append(':');
        else if (folding.Length > 0) _output.Append("(?").Append(folding).Append(')');

        static Flags Named(string text) =>
            (text.Contains('s', StringComparison.Ordinal) ? Flags.DotAll : Flags.None)
            | (text.Contains('m', StringComparison.Ordinal) ? Flags.Multiline : Flags.None);
    }

    private int Close()
    {
        if (!_groups.TryPop(out var group)) throw _reader.Malformed("a ')' without its '('");
        _flags = group.Flags;
        _output.Append(')');
        return group.Start;
    }

    private void Escape()
    {
        if (_reader.Take("b")) _output.Append($"(?:(?<={Letter})(?!{Letter})|(?<!{Letter})(?={Letter}))");
        else if (_reader.Take("B")) _output.Append($"(?:(?<={Letter})(?={Letter})|(?<!{Letter})(?!{Letter}))");
        else if (_reader.Take("A")) _output.Append(@"\A");
        else if (_reader.Take("z")) _output.Append(@"\z");
        else if (_reader.Take("Z")) _output.Append(@"\Z");
        else if (_reader.Take("k<")) _output.Append(@"\k<").Append(_reader.Until('>') ?? throw _reader.Malformed("a group name without its '>'")).Append('>');
        else if (_reader.Reference(_captures) is { } group) _output.Append(CultureInfo.InvariantCulture, $"(?({group})\\{group})");
        else if (EscapeReader.Read(_reader, out var single) is var set && single is null) Set(set);
        else Literal(single!.Value);
    }

    private void Set(CodePoints set)
    {
        DividesAstral |= set.DividesAstral;
        _output.Append(set.Written(_unit));
    }

    private void Literal(int codePoint)
    {
        if (codePoint < 0x10000) _output.Append(Unit(codePoint));
        else if (_unit == MatchUnit.Utf16) Pair();
        else Pair("(?:", ")");

        void Pair(string before = "", string after = "")
        {
            var text = char.ConvertFromUtf32(codePoint);
            _output.Append(before).Append(Unit(text[0])).Append(Unit(text[1])).Append(after);
        }
    }

    private static string Unit(int unit) =>
        unit < 0x80 && char.IsAsciiLetterOrDigit((char)unit) ? ((char)unit).ToString() : "\\u" + unit.ToString("x4", CultureInfo.InvariantCulture);

    private static int Captures(string pattern)
    {
        var reader = new PatternReader(pattern);
        var count = 0;
        while (!reader.AtEnd)
        {
            if (reader.Take("[")) _ = ClassReader.Read(reader);
            else if (reader.Take("(")) count += !reader.LooksAt("?") || (reader.LooksAt("?<") && !reader.LooksAt("?<=") && !reader.LooksAt("?<!")) ? 1 : 0;
            else if (!reader.Take("\\") || !reader.AtEnd) _ = reader.CodePoint();
        }
        return count;
    }
}
