using System.Collections.Concurrent;
using System.Globalization;

namespace ConformanceHarness.Generation.Patterns.Syntax;

/// <summary>
/// The properties of <c>\p{…}</c> that ECMA-262 takes without a script
/// (https://tc39.es/ecma262/#table-unicode-general-category-values): general categories, <c>Any</c> and <c>ASCII</c>.
/// </summary>
internal static class UnicodeProperty
{
    // Every value of the general category: its short name, then its long one, in the order of UnicodeCategory.
    private static readonly string[] Categories =
    [
        "Lu Uppercase_Letter", "Ll Lowercase_Letter", "Lt Titlecase_Letter", "Lm Modifier_Letter", "Lo Other_Letter",
        "Mn Nonspacing_Mark", "Mc Spacing_Mark", "Me Enclosing_Mark", "Nd Decimal_Number", "Nl Letter_Number",
        "No Other_Number", "Zs Space_Separator", "Zl Line_Separator", "Zp Paragraph_Separator", "Cc Control",
        "Cf Format", "Cs Surrogate", "Co Private_Use", "Pc Connector_Punctuation", "Pd Dash_Punctuation",
        "Ps Open_Punctuation", "Pe Close_Punctuation", "Pi Initial_Punctuation", "Pf Final_Punctuation",
        "Po Other_Punctuation", "Sm Math_Symbol", "Sc Currency_Symbol", "Sk Modifier_Symbol", "So Other_Symbol",
        "Cn Unassigned",
    ];

    private static readonly string[] Families =
        ["L Letter", "M Mark", "N Number", "Z Separator", "C Other", "P Punctuation", "S Symbol"];

    private static readonly ConcurrentDictionary<string, CodeSet?> Known = new(StringComparer.Ordinal);

    private static readonly Lazy<ImmutableArray<UnicodeCategory>> CategoryOf = new(() =>
        [.. Enumerable.Range(0, CodeSet.MaxCodePoint + 1).Select(CharUnicodeInfo.GetUnicodeCategory)]);

    /// <summary>The set that a property's name stands for.</summary>
    /// <param name="name">What stands between the braces.</param>
    /// <returns>The set, or null when the name is none of those above.</returns>
    internal static CodeSet? Find(string name) => Known.GetOrAdd(name, Resolve);

    private static CodeSet? Resolve(string name)
    {
        string value = name[(name.IndexOf('=', StringComparison.Ordinal) + 1)..];
        if (value != name && name[..^(value.Length + 1)] is not ("gc" or "General_Category"))
            return null;
        return value switch
        {
            "Any" when value == name => CodeSet.All,
            "ASCII" when value == name => CodeSet.Of(new CodeRange(0, 0x7F)),
            _ => Matching(value),
        };
    }

    private static CodeSet? Matching(string value)
    {
        string? family = Families.FirstOrDefault(names => names.Split(' ').Contains(value))?[..1];
        var wanted = Enumerable.Range(0, Categories.Length)
            .Where(index => family is null
                ? Categories[index].Split(' ').Contains(value)
                : Categories[index].StartsWith(family, StringComparison.Ordinal))
            .Select(index => (UnicodeCategory)index)
            .ToHashSet();
        return wanted.Count == 0 ? null : CodeSet.Of(Runs(wanted));
    }

    private static IEnumerable<CodeRange> Runs(HashSet<UnicodeCategory> wanted)
    {
        ImmutableArray<UnicodeCategory> categories = CategoryOf.Value;
        for (int first = 0; first < categories.Length;)
        {
            int last = first;
            while (last + 1 < categories.Length && categories[last + 1] == categories[first])
                last++;
            if (wanted.Contains(categories[first]))
                yield return new(first, last);
            first = last + 1;
        }
    }
}
