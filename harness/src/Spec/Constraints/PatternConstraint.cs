using ConformanceHarness.Spec.Patterns;

namespace ConformanceHarness.Spec.Constraints;

/// <summary>
/// <c>smithy.api#pattern</c> with every published reading of it. A text is held to it only where all readings agree:
/// as written (ECMA-262 searches, so a missing <c>^</c> permits text before) and matched in full, by code points and
/// by UTF-16 units (ECMA-262 with and without its <c>u</c> flag).
/// </summary>
public sealed class PatternConstraint
{
    // Text without astral characters is the same to both units, and units are the cheaper to match.
    private readonly Lazy<ImmutableArray<PatternMatcher>> _plain;
    private readonly Lazy<ImmutableArray<PatternMatcher>> _astral;

    /// <summary>The pattern of the model and the other texts in which the sources publish it.</summary>
    public PatternConstraint(string pattern, IEnumerable<string> otherReadings)
    {
        Pattern = pattern;
        Readings = [pattern, .. otherReadings.Where(other => other != pattern).Distinct()];
        _plain = new(() => [.. Readings.SelectMany(text => PatternMatcher.Both(text, MatchUnit.Utf16))]);
        _astral = new(() =>
        [
            .. Readings.SelectMany(text => PatternMatcher.Both(text, MatchUnit.CodePoint)),
            .. Readings.Where(text => !EcmaRegex.TellsAstralApart(text)).SelectMany(text => PatternMatcher.Both(text, MatchUnit.Utf16)),
        ]);
    }

    /// <summary>The model's text.</summary>
    public string Pattern { get; }

    /// <summary>Every published text, the model's first.</summary>
    public ImmutableArray<string> Readings { get; }

    /// <summary>Whether <paramref name="text"/> matches.</summary>
    public Holding Holds(string text)
    {
        var readings = (text.Any(char.IsSurrogate) ? _astral : _plain).Value;
        var kept = 0;
        foreach (var reading in readings)
        {
            if (reading.IsMatch(text) is not { } matches) return Holding.Disputed;
            if (matches) kept++;
            else if (kept > 0) return Holding.Disputed;
        }
        return kept == readings.Length ? Holding.Kept : kept == 0 ? Holding.Broken : Holding.Disputed;
    }
}
