namespace ConformanceHarness.Spec.Patterns;

/// <summary>Reads <c>[…]</c> (ECMA-262, CharacterClass, with annex B.1.2, and the intersection of its <c>v</c> flag, which Java has too).</summary>
internal static class ClassReader
{
    /// <summary>The set; the opening bracket is read already.</summary>
    public static CodePoints Read(PatternReader reader)
    {
        var negated = reader.Take("^");
        var set = CodePoints.Empty;
        while (!reader.Take("]"))
            set = reader.Take("&&[") ? set.Within(Read(reader)) : set.With(Item(reader));
        return negated ? set.Complement() : set;
    }

    private static CodePoints Item(PatternReader reader)
    {
        var first = Member(reader, out var from);
        if (!reader.LooksAt("-") || reader.LooksAt("-]")) return first;
        reader.Take("-");
        var last = Member(reader, out var to);
        // A set at either end makes the hyphen stand for itself.
        if (from is null || to is null) return first.With(CodePoints.Single('-')).With(last);
        return from <= to ? CodePoints.Of([(from.Value, to.Value)]) : throw reader.Malformed("a range of a class out of order");
    }

    private static CodePoints Member(PatternReader reader, out int? single)
    {
        if (reader.AtEnd) throw reader.Malformed("a class without its closing bracket");
        if (reader.Take("\\b"))
        {
            single = '\b';
            return CodePoints.Single('\b');
        }
        if (reader.Take("\\")) return EscapeReader.Read(reader, out single);
        single = reader.CodePoint();
        return CodePoints.Single(single.Value);
    }
}
