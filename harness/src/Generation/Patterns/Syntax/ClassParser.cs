namespace ConformanceHarness.Generation.Patterns.Syntax;

/// <summary>Reads <c>[…]</c> (https://tc39.es/ecma262/#prod-CharacterClass).</summary>
internal static class ClassParser
{
    internal static PatternNode.CharacterClass Parse(PatternReader reader)
    {
        int start = reader.Position;
        reader.Take('[');
        bool negated = reader.Take('^');
        List<CodeRange> ranges = [];
        while (!reader.Take(']'))
        {
            if (reader.AtEnd)
                reader.Malformed(start, "a '[' without its ']'");
            ranges.AddRange(ParseItem(reader, start));
        }

        CodeSet written = CodeSet.Of(ranges);
        return new(negated ? written.Complement() : written, written, reader.Since(start));
    }

    private static ImmutableArray<CodeRange> ParseItem(PatternReader reader, int start)
    {
        CodeSet first = ParseMember(reader, start, out int? low);
        int dash = reader.Position;
        if (!reader.Take('-'))
            return first.Ranges;
        if (reader.LooksAt(']') || reader.AtEnd)
        {
            reader.Return(dash);
            return first.Ranges;
        }

        // A class escape at either end makes the dash stand for itself: ECMA-262, annex B.1.2.7.
        CodeSet last = ParseMember(reader, start, out int? high);
        if (low is not { } from || high is not { } to)
            return [.. first.Ranges, new('-', '-'), .. last.Ranges];
        if (from > to)
            reader.Malformed(dash, "a range of a class out of order");
        return [new(from, to)];
    }

    private static CodeSet ParseMember(PatternReader reader, int start, out int? single)
    {
        if (reader.AtEnd)
            reader.Malformed(start, "a '[' without its ']'");
        if (reader.LooksAt(@"\b"))
        {
            reader.Take(@"\b");
            single = '\b';
            return CodeSet.Single('\b');
        }

        if (reader.LooksAt('\\'))
            return EscapeParser.ParseSet(reader, out single);
        single = reader.TakeCodePoint();
        return CodeSet.Single(single.Value);
    }
}
