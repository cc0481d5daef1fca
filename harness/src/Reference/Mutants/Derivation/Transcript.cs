using System.Globalization;
using System.Text;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Reference.Mutants.Derivation;

/// <summary>What an endpoint makes of a witness, as text to compare.</summary>
internal static class Transcript
{
    /// <summary>No caller waits so long.</summary>
    public static readonly TimeSpan Never = TimeSpan.FromHours(1);

    /// <param name="service">The endpoint, without a network.</param>
    /// <param name="witness">What it is asked.</param>
    /// <param name="detail">What of an answer counts.</param>
    public static string Of(ReferenceService service, Witness witness, Detail detail)
    {
        var text = new StringBuilder();
        if (witness.AtOnce)
        {
            foreach (var request in witness.Requests) service.Behavior.Delay(request);
            foreach (var request in witness.Requests) Append(text, service.Answer(request), detail);
            return text.ToString();
        }
        foreach (var request in witness.Requests)
        {
            if (service.Behavior.Delay(request) >= Never) text.AppendLine("nothing");
            else if (service.Behavior.Breaks(request) is { } failure) text.AppendLine(failure.ToString());
            else Append(text, service.Answer(request), detail);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, Response response, Detail detail)
    {
        var accepted = response.Status is >= 200 and < 300;
        text.Append(CultureInfo.InvariantCulture, $"{(detail == Detail.Side && !accepted ? response.Status / 100 * 100 : response.Status)}");
        if (detail != Detail.Side) text.Append(' ').Append(AwsJsonError.Read(response).Shown);
        if (detail == Detail.Whole) foreach (var header in response.Headers) text.Append(CultureInfo.InvariantCulture, $" {header.Name}: {header.Value}");
        if (detail == Detail.Whole || accepted) text.Append(' ').Append(Convert.ToHexString(response.Body.Span));
        text.AppendLine();
    }
}
