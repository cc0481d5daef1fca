using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Values;

/// <summary>Text that is well-formed wherever only a length binds, and that careless servers fail on.</summary>
/// <param name="Name">The kind in a few words.</param>
/// <param name="Unit">The text that makes the kind; repeated to fill a length.</param>
/// <param name="Prefix">Whether it stands before the filler rather than after it.</param>
public sealed record TextKind(string Name, string Unit, bool Prefix = false)
{
    /// <summary>The kinds, those most often mistreated first.</summary>
    public static ImmutableArray<TextKind> All { get; } =
    [
        new("a letter beyond ASCII", "é"),
        new("an astral character", "\U0001F4FC"),
        new("NUL", "\0"),
        new("a double quote", "\""),
        new("a backslash", "\\"),
        new("a percent escape", "%41"),
        new("a percent sign", "%"),
        new("an expression", "${7*7}"),
        new("a template", "{{7*7}}"),
        new("a Han character", "録"),
        new("a trailing space", " "),
        new("a leading space", " ", Prefix: true),
        new("a line feed", "\n"),
        new("a tab", "\t"),
        new("a carriage return", "\r"),
        new("a control character", "\u0001"),
        new("an escape character", "\u001b[31m"),
        new("DEL", "\u007f"),
        new("a C1 control", "\u0085"),
        new("a line separator", "\u2028"),
        new("a no-break space", "\u00a0"),
        new("a zero-width joiner", "\u200d"),
        new("a combining mark", "e\u0301"),
        new("a right-to-left mark", "\u202e"),
        new("a byte-order mark", "\ufeff"),
        new("a replacement character", "\ufffd"),
        new("a noncharacter", "\uffff"),
        new("an apostrophe", "'"),
        new("a semicolon", "';--"),
        new("markup", "<b>&amp;</b>"),
        new("a path", "../../"),
        new("a backslash path", "..\\"),
        new("a URL", "http://127.0.0.1/"),
        new("a format specifier", "%s%n{0}"),
        new("a plus sign", "+"),
        new("a solidus", "/"),
        new("a colon", "::"),
        new("a capital letter", "ABC"),
        new("a dotless i", "\u0130\u0131"),
        new("a sharp s", "ß"),
        new("the word null", "null"),
        new("a wildcard", "*"),
        new("a caret", "^$"),
        new("a back-tick", "`"),
        new("a comma", ","),
        new("an at sign", "@"),
        new("a hash", "#"),
    ];

    /// <summary>Clauses whose breach shows in such text already: what JSON writes in escapes (RFC 8259, section 7).</summary>
    public ImmutableArray<ClauseId> ImpliedBy { get; } = Unit.Any(c => c is < ' ' or '"' or '\\') ? [ProtocolClauses.Escapes] : [];

    /// <summary>Text of exactly <paramref name="length"/> scalar values and UTF-16 units alike where the unit has no pairs.</summary>
    /// <param name="length">The length in scalar values.</param>
    /// <param name="units">How many times the unit stands in it, as far as it fits; the rest is plain.</param>
    public string Fill(int length, int units)
    {
        var runes = Unit.EnumerateRunes().Count();
        units = Math.Max(1, Math.Min(units, length / Math.Max(1, runes)));
        var special = string.Concat(Enumerable.Repeat(Unit, units));
        var plain = PlainText.Of(Math.Max(0, length - (units * runes)), 0);
        return Prefix ? special + plain : plain + special;
    }
}
