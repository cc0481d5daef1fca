using System.Globalization;
using System.Text.RegularExpressions;
using ConformanceHarness.Spec.Patterns;

namespace ConformanceHarness.Reference.Values;

/// <summary>Picks one member of a character class: a letter or digit where it has one.</summary>
internal static class PatternClass
{
    private static readonly string Preferred = "a0A" + string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)) + "\t\n\u00e9\u4e00";

    /// <summary>A member of the class whose text begins at <paramref name="at"/>, after its bracket; moves past the class.</summary>
    public static string Member(string pattern, ref int at)
    {
        var from = at;
        if (at < pattern.Length && pattern[at] == '^') at++;
        while (at < pattern.Length && pattern[at] != ']') at += pattern[at] == '\\' ? 2 : 1;
        at = Math.Min(at + 1, pattern.Length);
        return First($"[{pattern[from..at]}") ?? "a";
    }

    /// <summary>A character that the escape at <paramref name="at"/>, after its backslash, stands for; moves past it.</summary>
    public static string Escaped(string pattern, ref int at)
    {
        var digits = at < pattern.Length ? pattern[at] switch { 'x' => 2, 'u' => 4, _ => 0 } : 0;
        if (digits > 0 && at + digits < pattern.Length
            && ushort.TryParse(pattern.AsSpan(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            at += digits + 1;
            return ((char)code).ToString();
        }
        var end = at < pattern.Length && pattern[at] is 'p' or 'P' ? pattern.IndexOf('}', at) : -1;
        var escape = end < 0 ? pattern.Substring(Math.Min(at, pattern.Length - 1), 1) : pattern[at..(end + 1)];
        at += escape.Length;
        return First($"\\{escape}") ?? escape;
    }

    private static string? First(string oneCharacter)
    {
        try
        {
            var regex = EcmaRegex.CompileFull(oneCharacter);
            return Preferred.Select(candidate => candidate.ToString()).FirstOrDefault(regex.IsMatch);
        }
        catch (RegexParseException)
        {
            return null;
        }
    }
}
