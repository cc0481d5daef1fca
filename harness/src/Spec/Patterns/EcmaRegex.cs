using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace ConformanceHarness.Spec.Patterns;

/// <summary>
/// A Smithy <c>pattern</c> as a .NET regular expression of the same meaning. Smithy 2.0 says ECMA-262: <c>$</c> is
/// the end of input alone (.NET's also matches before a final line feed), <c>\d \w \s .</c> have ECMA-262's sets.
/// </summary>
public static class EcmaRegex
{
    private const string Digit = "0-9";
    private const string Word = "A-Za-z0-9_";
    private const string Space = @"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
    private const string NotLineEnd = @"[^\n\r\u2028\u2029]";

    private static readonly ConcurrentDictionary<string, Regex> Compiled = new(StringComparer.Ordinal);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>The expression as written, searching anywhere in its input.</summary>
    /// <exception cref="ArgumentException">Not a regular expression.</exception>
    public static Regex Compile(string pattern) => Cached(Translate(pattern));

    /// <summary>The expression holding for the whole input, as a service that matches in full reads it.</summary>
    /// <exception cref="ArgumentException">Not a regular expression.</exception>
    public static Regex CompileFull(string pattern) =>
        Cached($@"\A(?:{Translate(pattern)})\z");

    // The patterns of one operation are few and matched for every request of a run.
    private static Regex Cached(string translated) =>
        Compiled.GetOrAdd(translated, text => new Regex(text, RegexOptions.CultureInvariant | RegexOptions.Compiled, Limit));

    /// <summary>Why <paramref name="pattern"/> is no regular expression, or null when it is one.</summary>
    public static string? WhyNot(string pattern)
    {
        try
        {
            _ = new Regex(Translate(pattern), RegexOptions.CultureInvariant, Limit);
            return null;
        }
        catch (ArgumentException error)
        {
            return error.Message;
        }
    }

    /// <summary>The .NET text of an ECMA-262 pattern.</summary>
    public static string Translate(string pattern)
    {
        var output = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        var negated = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                output.Append(Escape(pattern[++i], inClass));
                continue;
            }
            if (inClass)
            {
                inClass = c != ']';
                output.Append(c == '[' ? @"\[" : c);
                continue;
            }
            switch (c)
            {
                case '[':
                    negated = i + 1 < pattern.Length && pattern[i + 1] == '^';
                    var first = i + (negated ? 2 : 1);
                    if (first < pattern.Length && pattern[first] == ']')
                    {
                        output.Append(negated ? @"[\s\S]" : "(?!)");
                        i = first;
                        break;
                    }
                    inClass = true;
                    output.Append(negated ? "[^" : "[");
                    if (negated) i++;
                    break;
                case '$':
                    output.Append(@"\z");
                    break;
                case '^':
                    output.Append(@"\A");
                    break;
                case '.':
                    output.Append(NotLineEnd);
                    break;
                default:
                    output.Append(c);
                    break;
            }
        }
        return output.ToString();
    }

    private static string Escape(char c, bool inClass) => c switch
    {
        'd' => inClass ? Digit : $"[{Digit}]",
        'D' => inClass ? @"\x00-/:-\uffff" : $"[^{Digit}]",
        'w' => inClass ? Word : $"[{Word}]",
        'W' => inClass ? @"\x00-/:-@\[-^`\{-\uffff" : $"[^{Word}]",
        's' => inClass ? Space : $"[{Space}]",
        'S' => inClass ? @"\S" : $"[^{Space}]",
        '/' => "/",
        '0' => @"\x00",
        _ => "\\" + c,
    };
}
