using System.Globalization;

namespace ConformanceHarness.Cli.Options;

/// <summary>Durations as people write them: <c>500ms</c>, <c>30s</c>, <c>2m</c>, <c>1h</c>, or plain seconds.</summary>
internal static class DurationText
{
    public const string Expected = "a duration such as 500ms, 30s or 2m";

    public static TimeSpan? Parse(string text)
    {
        var (number, unit) = text switch
        {
            _ when text.EndsWith("ms", StringComparison.Ordinal) => (text[..^2], 0.001),
            _ when text.EndsWith('s') => (text[..^1], 1.0),
            _ when text.EndsWith('m') => (text[..^1], 60.0),
            _ when text.EndsWith('h') => (text[..^1], 3600.0),
            _ => (text, 1.0),
        };
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value > 0 && value * unit < TimeSpan.FromDays(20).TotalSeconds
            ? TimeSpan.FromSeconds(value * unit) : null;
    }
}
