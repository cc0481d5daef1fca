using System.Globalization;
using System.Text.RegularExpressions;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Patterns;

namespace ConformanceHarness.Reference.Rules;

/// <summary>Makes the constraint rules (Smithy 2.0, "Constraint traits"), with the wording of recorded answers.</summary>
public static class ValueRules
{
    /// <summary>At least <paramref name="min"/> characters, elements, entries or bytes.</summary>
    public static ValueRule LengthMin(long min) => new(InputAspect.LengthMin,
        $"Member must have length greater than or equal to {min}", value => value.Count is not { } count || count >= min);

    /// <summary>At most <paramref name="max"/> characters, elements, entries or bytes.</summary>
    public static ValueRule LengthMax(long max) => new(InputAspect.LengthMax,
        $"Member must have length less than or equal to {max}", value => value.Count is not { } count || count <= max);

    /// <summary>A match anywhere in the text, as ECMA-262 searches; a match that takes too long to find is none.</summary>
    public static ValueRule Pattern(string pattern)
    {
        var regex = EcmaRegex.Compile(pattern);
        return new(InputAspect.Pattern, $"Member must satisfy regular expression pattern: {pattern}",
            value => value.Text is not { } text || IsMatch(regex, text));
    }

    /// <summary>Not below <paramref name="min"/>.</summary>
    public static ValueRule RangeMin(decimal min) => new(InputAspect.RangeMin,
        string.Create(CultureInfo.InvariantCulture, $"Member must have value greater than or equal to {min}"),
        value => value.Number is not { } number || number >= min);

    /// <summary>Not above <paramref name="max"/>.</summary>
    public static ValueRule RangeMax(decimal max) => new(InputAspect.RangeMax,
        string.Create(CultureInfo.InvariantCulture, $"Member must have value less than or equal to {max}"),
        value => value.Number is not { } number || number <= max);

    /// <summary>One of <paramref name="values"/>; numbers in text form.</summary>
    public static ValueRule Enum(IReadOnlyCollection<string> values) => new(InputAspect.Enum,
        $"Member must satisfy enum value set: [{string.Join(", ", values)}]",
        value => (value.Text ?? Whole(value.Number)) is not { } text || values.Contains(text));

    private static string? Whole(decimal? number) =>
        number is { } value ? decimal.Truncate(value).ToString("0", CultureInfo.InvariantCulture) : null;

    private static bool IsMatch(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
