using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ConformanceHarness.Spec.Patterns;

/// <summary>
/// Matches one reading of a pattern. Some published patterns take exponential time on some texts: those are matched
/// again in linear time, so that what is decided does not depend on how fast a machine is.
/// </summary>
internal sealed class PatternMatcher
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LinearLimit = TimeSpan.FromSeconds(10);

    private static readonly ConcurrentDictionary<(string Text, bool MayBeLinear), PatternMatcher> Known = new();

    private readonly Regex _fast;
    private readonly Lazy<Regex?> _linear;
    private volatile bool _slow;

    private PatternMatcher(string text, bool mayBeLinear)
    {
        _fast = new(text, RegexOptions.CultureInvariant | RegexOptions.Compiled, Limit);
        _linear = new(() => mayBeLinear ? Linear(text) : null);
    }

    /// <summary>The readings of a pattern in one unit: as written, and for the whole input.</summary>
    public static IEnumerable<PatternMatcher> Both(string pattern, MatchUnit unit)
    {
        var (text, dividesAstral) = PatternTranslator.Translate(pattern, unit);
        // The linear engine of .NET 10 takes a final line feed for another character when an expression tells several hundred sets apart.
        var mayBeLinear = unit == MatchUnit.Utf16 || !dividesAstral;
        yield return Of(text, mayBeLinear);
        yield return Of($@"\A(?:{text})\z", mayBeLinear);
    }

    // The patterns of one operation are few, stand in its input and output alike, and are matched for every request.
    private static PatternMatcher Of(string text, bool mayBeLinear) => Known.GetOrAdd((text, mayBeLinear), static key => new(key.Text, key.MayBeLinear));

    /// <summary>Whether <paramref name="text"/> matches; null when that could not be found out in time.</summary>
    public bool? IsMatch(string text)
    {
        try
        {
            if (!_slow) return _fast.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            _slow = true;
        }
        try
        {
            return _linear.Value?.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Regex? Linear(string text)
    {
        try
        {
            return new(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, LinearLimit);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
