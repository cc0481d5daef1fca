using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ConformanceHarness.Spec.Patterns;

/// <summary>
/// A Smithy <c>pattern</c> as a .NET regular expression of the same meaning. Smithy 2.0 says ECMA-262: <c>$</c> is
/// the end of input alone (.NET's also matches before a final line feed), <c>\d \w \s \b .</c> have ECMA-262's sets.
/// </summary>
public static class EcmaRegex
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex> Compiled = new(StringComparer.Ordinal);

    /// <summary>The expression as written, searching anywhere in its input.</summary>
    /// <exception cref="ArgumentException">Not a regular expression.</exception>
    public static Regex Compile(string pattern, MatchUnit unit = MatchUnit.CodePoint) => Make(Translate(pattern, unit));

    /// <summary>The expression holding for the whole input, as a service that matches in full reads it.</summary>
    /// <exception cref="ArgumentException">Not a regular expression.</exception>
    public static Regex CompileFull(string pattern, MatchUnit unit = MatchUnit.CodePoint) => Make($@"\A(?:{Translate(pattern, unit)})\z");

    /// <summary>Whether the pattern has a meaning for a reader of code points alone: it tells astral characters apart.</summary>
    /// <exception cref="ArgumentException">Not a regular expression.</exception>
    public static bool TellsAstralApart(string pattern) => PatternTranslator.Translate(pattern, MatchUnit.Utf16).DividesAstral;

    /// <summary>Why <paramref name="pattern"/> is no regular expression, or null when it is one.</summary>
    public static string? WhyNot(string pattern)
    {
        try
        {
            _ = new Regex(Translate(pattern, MatchUnit.Utf16), RegexOptions.CultureInvariant, Limit);
            return null;
        }
        catch (ArgumentException error)
        {
            return error.Message;
        }
    }

    private static string Translate(string pattern, MatchUnit unit) => PatternTranslator.Translate(pattern, unit).Text;

    // The patterns of one operation are few, stand in its input and output alike, and are matched for every request.
    private static Regex Make(string text) =>
        Compiled.GetOrAdd(text, static made => new Regex(made, RegexOptions.CultureInvariant | RegexOptions.Compiled, Limit));
}
