using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace ConformanceHarness.Tests.Generation.Patterns;

/// <summary>
/// The second opinion: an ECMA-262 pattern rewritten for .NET's engine, which shares no code with the one under test.
/// It reads UTF-16 units, so it is asked about strings without astral characters only.
/// </summary>
internal static class DotNetRegex
{
    private const string Space = @"\t-\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

    private static readonly string[] EmptyClasses = ["[]", "[^]"];

    private static readonly ConcurrentDictionary<string, (Regex Search, Regex Whole)> Known = new(StringComparer.Ordinal);

    internal static bool Finds(string pattern, string text) => For(pattern).Search.IsMatch(text);

    internal static bool MatchesWhole(string pattern, string text) => For(pattern).Whole.IsMatch(text);

    private static (Regex Search, Regex Whole) For(string pattern) => Known.GetOrAdd(pattern, source =>
        (New(Rewritten(source)), New(@"\A(?:" + Rewritten(source) + @")\z")));

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static string Rewritten(string pattern)
    {
        StringBuilder result = new();
        bool inClass = false;
        for (int index = 0; index < pattern.Length; index++)
        {
            char current = pattern[index];
            if (!inClass && EmptyClass(pattern, index) is { Length: > 0 } empty)
            {
                result.Append(empty == "[]" ? "(?!)" : @"[\s\S]");
                index += empty.Length - 1;
                continue;
            }

            if (current == '\\')
            {
                result.Append(Escape(pattern[++index], inClass));
                continue;
            }

            // Which strings match does not hang on laziness, and .NET loses count in lazy loops over what may be empty.
            if (current == '?' && !inClass && index > 0 && pattern[index - 1] is '*' or '+' or '?' or '}')
                continue;

            inClass = current == '[' ? true : current != ']' && inClass;
            result.Append((current, inClass) switch
            {
                ('$', false) => @"\z",
                ('.', false) => @"[^\n\r\u2028\u2029]",
                ('[', true) when result is [.., '['] => @"\[",
                _ => current.ToString(),
            });
        }

        return result.ToString();
    }

    private static string? EmptyClass(string pattern, int index) =>
        EmptyClasses.FirstOrDefault(empty => pattern.AsSpan(index).StartsWith(empty, StringComparison.Ordinal));

    private static string Escape(char letter, bool inClass) => letter switch
    {
        'd' => inClass ? "0-9" : "[0-9]",
        'w' => inClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]",
        's' => inClass ? Space : $"[{Space}]",
        'S' when !inClass => $"[^{Space}]",
        _ => @"\" + letter,
    };
}
