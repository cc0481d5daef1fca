using System.Globalization;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Contract.Expectations;

/// <summary>
/// Whether what a request says it accepts is met by an answer of the protocol. Where it is not, a server may answer 406
/// or disregard it (RFC 9110, section 12.5.1).
/// </summary>
internal static class AcceptReading
{
    /// <summary>True without an <c>Accept</c>, and where one of its ranges holds <paramref name="contentType"/>.</summary>
    public static bool Admits(HttpRequest request, string contentType)
    {
        if (request.Headers.CountOf("Accept") == 0) return true;
        var all = contentType[..(contentType.IndexOf('/', StringComparison.Ordinal) + 1)] + "*";
        return request.Headers.Where(header => header.Name.Equals("Accept", StringComparison.OrdinalIgnoreCase))
            .SelectMany(header => header.Value.Split(',', StringSplitOptions.TrimEntries))
            .Select(range => range.Split(';', StringSplitOptions.TrimEntries))
            .Any(range => (range[0] == "*/*" || range[0].Equals(all, StringComparison.OrdinalIgnoreCase) || range[0].Equals(contentType, StringComparison.OrdinalIgnoreCase))
                && range.Skip(1).All(parameter => !IsZero(parameter)));
    }

    private static bool IsZero(string parameter) =>
        parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(parameter.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight == 0;
}
