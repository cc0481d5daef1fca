using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Steps;

/// <summary>Reads a header that may have been sent in several lines.</summary>
internal static class FieldValue
{
    private const int MaxShown = 128;

    /// <summary>The lines joined by a comma, which is what several lines of one name mean (RFC 9110, section 5.3); null for none.</summary>
    public static string? Combined(ImmutableArray<Header> headers, string name) =>
        headers.CountOf(name) <= 1 ? headers.First(name)
            : string.Join(", ", headers.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value));

    /// <summary>The value in quotes, cut so that an answer stays small whatever was asked.</summary>
    public static string Shown(string value) => value.Length <= MaxShown ? $"'{value}'" : $"'{value[..MaxShown]}...'";
}
