using System.Text.Json;
using ConformanceHarness.Tests.Endpoints.Service;
using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints;

/// <summary>Answers reduced to what a contract judges, without a socket in between.</summary>
internal static class Kinds
{
    /// <summary>One entry a step.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(Behaviour behaviour, Witness witness)
    {
        var endpoint = new RecoveryPointEndpoint(behaviour);
        var kinds = new List<string>();
        foreach (var step in witness.Steps)
        {
            var call = new Call(step.Method, step.Path.Split('?')[0], step.Headers, step.Body.AsMemory());
            kinds.Add(Of(await endpoint.AnswerAsync(call, CancellationToken.None)));
        }

        return kinds;
    }

    private static string Of(Answer answer)
    {
        var header = answer.Headers.FirstOrDefault(h => h.Name == "X-Amzn-Errortype").Value;
        var moved = answer.Headers.Any(h => h.Name == "Location");
        return $"{answer.Fate} {answer.Status} {answer.Padding > 0} {answer.Missing > 0} {moved} {Body(answer, header)}";
    }

    private static string Body(Answer answer, string? header)
    {
        try
        {
            using var body = JsonDocument.Parse(answer.Body);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
                return "no object";
            if (body.RootElement.TryGetProperty("TapeARN", out var tape))
                return tape.GetRawText();
            return Bare(header ?? Member(body.RootElement, "__type") ?? Member(body.RootElement, "code"));
        }
        catch (JsonException)
        {
            return answer.Body.IsEmpty ? "empty" : "no JSON";
        }
    }

    private static string Bare(string? type) => type is null ? "untyped" : type.Split(':')[0].Split('#')[^1];

    private static string? Member(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
