using System.Text.Json;

namespace ConformanceHarness.Tests.Endpoints;

/// <summary>An answer as an ordinary client reads it; the error type by Smithy's rules.</summary>
internal sealed record Reply(int Status, string MediaType, string RequestId, string? TypeHeader, string Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public string ErrorType => Bare(TypeHeader ?? Member("__type") ?? Member("code") ?? "");

    public string Message => Member("message") ?? Member("Message") ?? "";

    public static async Task<Reply> OfAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType ?? "",
        One(response, "x-amzn-RequestId") ?? "",
        One(response, "X-Amzn-Errortype"),
        await response.Content.ReadAsStringAsync());

    private static string? One(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    private static string Bare(string type) => type.Split(':')[0].Split('#')[^1];

    private string? Member(string name) => Json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
