using System.Globalization;
using System.Text;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Contract.Judging;

/// <summary>Answers in a few words.</summary>
internal static class AnswerText
{
    private const int Shown = 200;

    public static string Of(Response response, ErrorReading error) =>
        error.Types.Length == 0
            ? $"{Number(response.Status)} {Body(response)}"
            : $"{Number(response.Status)} {Short(error.Shown)}" + (error.Message is { } message ? $": {Short(message)}" : "");

    public static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);

    public static string Short(string text) => text.Length <= Shown ? text : text[..Shown] + "…";

    private static string Body(Response response) =>
        response.Body.Length == 0 ? "with an empty body"
            : "with body " + Short(Encoding.UTF8.GetString(response.Body.Span[..Math.Min(response.Body.Length, 4 * Shown)]));
}
