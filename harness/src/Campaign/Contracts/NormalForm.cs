using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Campaign.Contracts;

/// <summary>
/// An exchange as a snapshot keeps it: what the contract cares for, without what differs from run to run.
/// </summary>
internal static partial class NormalForm
{
    private const int MostBytes = 16 * 1024;
    private static readonly string[] Kept = ["Content-Type", "X-Amzn-ErrorType", "Location"];
    private static readonly string[] Scrubbed = ["x-amzn-RequestId"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(HttpRequest request, Outcome outcome)
    {
        var text = new StringBuilder();
        text.Append(request.Method).Append(' ').Append(request.Path).Append('\n');
        foreach (var header in request.Headers) text.Append(header.Name).Append(": ").Append(header.Value).Append('\n');
        text.Append('\n').Append(Body(request.Body, indent: false)).Append("\n\n");
        switch (outcome)
        {
            case Response response:
                text.Append("HTTP ").Append(response.Status.ToString(CultureInfo.InvariantCulture)).Append('\n');
                foreach (var name in Kept)
                    if (response.Headers.First(name) is { } value) text.Append(name).Append(": ").Append(value).Append('\n');
                foreach (var name in Scrubbed)
                    if (response.Headers.First(name) is not null) text.Append(name).Append(": {scrubbed}\n");
                text.Append('\n').Append(Scrub(Body(response.Body, indent: true))).Append('\n');
                break;
            case TransportFailure failure:
                text.Append("no answer: ").Append(failure.Kind).Append('\n');
                break;
            default:
                break;
        }
        return text.ToString();
    }

    private static string Body(ReadOnlyMemory<byte> body, bool indent)
    {
        if (body.Length > MostBytes) return $"{{{body.Length} bytes}}";
        if (!System.Text.Unicode.Utf8.IsValid(body.Span) || body.Span.IndexOfAnyInRange((byte)0, (byte)8) >= 0) return "base64:" + Convert.ToBase64String(body.Span);
        return indent && JsonText.Read(body) is JsonText.Object { Oddities: JsonOddities.None } json
            ? JsonSerializer.Serialize(json.Root, Indented).ReplaceLineEndings("\n")
            : Encoding.UTF8.GetString(body.Span).ReplaceLineEndings("\n");
    }

    private static string Scrub(string text) => Time().Replace(Uuid().Replace(text, "{id}"), "{time}");

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")]
    private static partial Regex Time();
}
