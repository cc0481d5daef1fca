using System.Text.RegularExpressions;
using ConformanceHarness.Spec.Patterns;

namespace ConformanceHarness.Spec.Constraints;

/// <summary>
/// <c>smithy.api#pattern</c> with every published reading of it. A text is held to it only where all readings agree:
/// as written (ECMA-262 searches, so a missing <c>^</c> permits text before) and matched in full.
/// </summary>
public sealed class PatternConstraint
{
    private readonly Regex[] _readings;

    /// <summary>The pattern of the model and the other texts in which the sources publish it.</summary>
    public PatternConstraint(string pattern, IEnumerable<string> otherReadings)
    {
        Pattern = pattern;
        Readings = [pattern, .. otherReadings.Where(other => other != pattern).Distinct()];
        _readings = [.. Readings.SelectMany(text => new[] { EcmaRegex.Compile(text), EcmaRegex.CompileFull(text) })];
    }

    /// <summary>The model's text.</summary>
    public string Pattern { get; }

    /// <summary>Every published text, the model's first.</summary>
    public ImmutableArray<string> Readings { get; }

    /// <summary>Whether <paramref name="text"/> matches.</summary>
    public Holding Holds(string text)
    {
        var kept = 0;
        try
        {
            foreach (var reading in _readings) if (reading.IsMatch(text)) kept++;
        }
        catch (RegexMatchTimeoutException)
        {
            return Holding.Disputed;
        }
        return kept == _readings.Length ? Holding.Kept : kept == 0 ? Holding.Broken : Holding.Disputed;
    }
}
