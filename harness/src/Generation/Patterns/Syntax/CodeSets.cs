namespace ConformanceHarness.Generation.Patterns.Syntax;

/// <summary>The sets that ECMA-262 names (https://tc39.es/ecma262/#sec-compiletocharset).</summary>
public static class CodeSets
{
    /// <summary><c>\d</c>: ten digits, and no others of Unicode.</summary>
    public static CodeSet Digit { get; } = CodeSet.Of(new CodeRange('0', '9'));

    /// <summary><c>\w</c>: 63 characters of ASCII.</summary>
    public static CodeSet Word { get; } = CodeSet.Of(new('0', '9'), new('A', 'Z'), new('_', '_'), new('a', 'z'));

    /// <summary><c>\s</c>: WhiteSpace and LineTerminator, the byte-order mark among them and U+0085 not.</summary>
    public static CodeSet Space { get; } = CodeSet.Of(
        new('\t', '\r'), new(' ', ' '), new(0xA0, 0xA0), new(0x1680, 0x1680), new(0x2000, 0x200A), new(0x2028, 0x2029),
        new(0x202F, 0x202F), new(0x205F, 0x205F), new(0x3000, 0x3000), new(0xFEFF, 0xFEFF));

    /// <summary>What <c>.</c> leaves out: LineTerminator.</summary>
    public static CodeSet LineTerminator { get; } = CodeSet.Of(new('\n', '\n'), new('\r', '\r'), new(0x2028, 0x2029));

    /// <summary><c>.</c> without the <c>s</c> flag.</summary>
    public static CodeSet Dot { get; } = LineTerminator.Complement();

    /// <summary>The surrogates, which no valid string holds alone.</summary>
    public static CodeSet Surrogate { get; } = CodeSet.Of(new CodeRange(0xD800, 0xDFFF));

    /// <summary>The letters and digits of ASCII.</summary>
    public static CodeSet Alphanumeric { get; } = CodeSet.Of(new('0', '9'), new('A', 'Z'), new('a', 'z'));

    /// <summary>The printable characters of ASCII, the space among them.</summary>
    public static CodeSet Printable { get; } = CodeSet.Of(new CodeRange(' ', '~'));

    /// <summary>C0, delete and C1.</summary>
    public static CodeSet Control { get; } = CodeSet.Of(new(0, 0x1F), new(0x7F, 0x9F));

    /// <summary>Beyond the Basic Multilingual Plane: two UTF-16 units each.</summary>
    public static CodeSet Astral { get; } = CodeSet.Of(new CodeRange(0x10000, CodeSet.MaxCodePoint));

    /// <summary>The code points that Unicode keeps from interchange (Unicode 16, section 23.7).</summary>
    public static CodeSet Noncharacter { get; } = CodeSet.Of(
        Enumerable.Range(0, 17).Select(plane => new CodeRange((plane << 16) | 0xFFFE, (plane << 16) | 0xFFFF))
            .Append(new(0xFDD0, 0xFDEF)));
}
