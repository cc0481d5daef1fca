using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace ConformanceHarness.Spec.Patterns;

/// <summary>The sets that patterns name: ECMA-262's shorthands, Unicode's categories, and the POSIX names published models use.</summary>
internal static class NamedSets
{
    public static readonly CodePoints Digit = CodePoints.Of([('0', '9')]);

    public static readonly CodePoints Word = CodePoints.Of([('A', 'Z'), ('a', 'z'), ('0', '9'), ('_', '_')]);

    /// <summary>ECMA-262, WhiteSpace and LineTerminator.</summary>
    public static readonly CodePoints Space = CodePoints.Of([
        ('\t', '\r'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F),
        (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF)]);

    /// <summary>ECMA-262, LineTerminator: what a dot leaves out.</summary>
    public static readonly CodePoints LineEnd = CodePoints.Of([('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029)]);

    private static readonly ConcurrentDictionary<string, CodePoints?> Properties = new(StringComparer.Ordinal);

    // java.util.regex.Pattern, "POSIX character classes (US-ASCII only)", and its LD, letters and digits.
    private static readonly FrozenDictionary<string, CodePoints> Posix = new Dictionary<string, CodePoints>
    {
        ["Lower"] = CodePoints.Of([('a', 'z')]),
        ["Upper"] = CodePoints.Of([('A', 'Z')]),
        ["ASCII"] = CodePoints.Of([(0, 0x7F)]),
        ["Alpha"] = CodePoints.Of([('a', 'z'), ('A', 'Z')]),
        ["Digit"] = Digit,
        ["Alnum"] = CodePoints.Of([('a', 'z'), ('A', 'Z'), ('0', '9')]),
        ["Punct"] = CodePoints.Of([('!', '/'), (':', '@'), ('[', '`'), ('{', '~')]),
        ["Graph"] = CodePoints.Of([('!', '~')]),
        ["Print"] = CodePoints.Of([(' ', '~')]),
        ["Blank"] = CodePoints.Of([(' ', ' '), ('\t', '\t')]),
        ["Cntrl"] = CodePoints.Of([(0, 0x1F), (0x7F, 0x7F)]),
        ["XDigit"] = CodePoints.Of([('0', '9'), ('a', 'f'), ('A', 'F')]),
        ["Space"] = CodePoints.Of([('\t', '\r'), (' ', ' ')]),
        ["Any"] = CodePoints.Empty.Complement(),
    }.ToFrozenDictionary();

    // ECMA-262, "Value aliases and canonical values for the Unicode property General_Category".
    private static readonly string[] Categories =
    [
        "Lu Uppercase_Letter", "Ll Lowercase_Letter", "Lt Titlecase_Letter", "Lm Modifier_Letter", "Lo Other_Letter",
        "Mn Nonspacing_Mark", "Mc Spacing_Mark", "Me Enclosing_Mark", "Nd Decimal_Number", "Nl Letter_Number", "No Other_Number",
        "Zs Space_Separator", "Zl Line_Separator", "Zp Paragraph_Separator", "Cc Control", "Cf Format", "Cs Surrogate",
        "Co Private_Use", "Pc Connector_Punctuation", "Pd Dash_Punctuation", "Ps Open_Punctuation", "Pe Close_Punctuation",
        "Pi Initial_Punctuation", "Pf Final_Punctuation", "Po Other_Punctuation", "Sm Math_Symbol", "Sc Currency_Symbol",
        "Sk Modifier_Symbol", "So Other_Symbol", "Cn Unassigned",
    ];

    private static readonly string[] Families = ["L Letter", "M Mark", "N Number", "Z Separator", "C Other", "P Punctuation", "S Symbol"];

    /// <summary>The set that <c>\p{name}</c> stands for, or null.</summary>
    public static CodePoints? Property(string name) => Properties.GetOrAdd(name, Resolve);

    private static CodePoints? Resolve(string name)
    {
        if (Posix.TryGetValue(name, out var ascii)) return ascii;
        if (name == "LD") return Resolve("L")!.With(Resolve("Nd")!);
        var value = name is ['I', 's', ..] ? name[2..] : name[(name.IndexOf('=', StringComparison.Ordinal) + 1)..];
        if (value.Length < name.Length && name[..^value.Length] is not ("gc=" or "General_Category=" or "Is")) return null;
        var family = Families.FirstOrDefault(names => names.Split(' ').Contains(value))?[..1];
        var wanted = Enumerable.Range(0, Categories.Length)
            .Where(at => family is null ? Categories[at].Split(' ').Contains(value) : Categories[at].StartsWith(family, StringComparison.Ordinal))
            .Select(at => (UnicodeCategory)at).ToHashSet();
        return wanted.Count == 0 ? null : CodePoints.Of(Runs(wanted));
    }

    private static IEnumerable<(int From, int To)> Runs(HashSet<UnicodeCategory> wanted)
    {
        var from = -1;
        for (var code = 0; code <= 0x110000; code++)
        {
            if (code <= 0x10FFFF && wanted.Contains(CharUnicodeInfo.GetUnicodeCategory(code)))
            {
                if (from < 0) from = code;
                continue;
            }
            if (from >= 0) yield return (from, code - 1);
            from = -1;
        }
    }
}
