using System.Text.RegularExpressions;
using ConformanceHarness.Spec.Patterns;

namespace ConformanceHarness.Spec.Constraints;

/// <summary>
/// <c>smithy.api#pattern</c> with every published reading of it. A text is held to it only where all readings agree:
/// as written (ECMA-262 searches, so a missing <c>^</c> permits text before) and matched in full.
/// </summary>
public sealed class PatternConstraint
{
    private readonly Regex[] _full;
    private readonly Regex[] _search;

    /// <summary>The pattern of the model and the other texts in which the sources publish it.</summary>
    public PatternConstraint(string pattern, IEnumerable<string> otherReadings)
    {
        Pattern = pattern;
        Readings = [pattern, .. otherReadings.Where(other => other != pattern).Distinct()];
        // Anchors at both ends say nothing new to a full match, and a text anchored at both ends searches nothing else.
        _full = [.. Readings.Select(Bare).Distinct().Select(EcmaRegex.CompileFull)];
        _search = [.. Readings.Where(text => !IsAnchored(text)).Distinct().Select(EcmaRegex.Compile)];
    }

    /// <summary>The model's text.</summary>
    public string Pattern { get; }

    /// <summary>Every published text, the model's first.</summary>
    public ImmutableArray<string> Readings { get; }

    /// <summary>Whether <paramref name="text"/> matches.</summary>
    public Holding Holds(string text)
    {
        try
        {
            // What matches in full is also found by a search.
            var kept = _full.Count(reading => reading.IsMatch(text));
            if (kept == _full.Length) return Holding.Kept;
            return kept > 0 || _search.Any(reading => reading.IsMatch(text)) ? Holding.Disputed : Holding.Broken;
        }
        catch (RegexMatchTimeoutException)
        {
            return Holding.Disputed;
        }
    }

    private static bool IsAnchored(string pattern) =>
        pattern.StartsWith('^') && pattern.EndsWith('$') && !pattern.EndsWith("\\$", StringComparison.Ordinal) && !HasChoice(pattern);

    private static string Bare(string pattern)
    {
        if (HasChoice(pattern)) return pattern;
        if (pattern.StartsWith('^')) pattern = pattern[1..];
        return pattern.EndsWith('$') && !pattern.EndsWith("\\$", StringComparison.Ordinal) ? pattern[..^1] : pattern;
    }

    // An anchor belongs to one branch only where a choice stands outside all groups and classes.
    private static bool HasChoice(string pattern)
    {
        var (depth, inClass) = (0, false);
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\': i++; break;
                case '[' when !inClass: inClass = true; break;
                case ']': inClass = false; break;
                case '(' when !inClass: depth++; break;
                case ')' when !inClass: depth--; break;
                case '|' when !inClass && depth == 0: return true;
                default: break;
            }
        }
        return false;
    }
}
