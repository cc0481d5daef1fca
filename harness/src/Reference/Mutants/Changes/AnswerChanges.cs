using System.Text;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Model;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Reference.Mutants.Changes;

/// <summary>Changes of answers.</summary>
internal static class AnswerChanges
{
    private const int Ok = 200;

    /// <summary>A server's own fault: HTTP 500.</summary>
    public static Refusal ServerFault { get; } = new()
    {
        Status = 500, Type = new ShapeId("com.amazon.coral.service", "InternalFailure"), Message = "The request could not be processed.",
    };

    /// <summary>A refusal as if a constraint were broken.</summary>
    public static Refusal Malformed { get; } = Refusals.Validation("1 validation error detected: the input is not valid.");

    /// <summary>With successful answers written otherwise.</summary>
    public static ReferenceBehavior Succeeding(this ReferenceBehavior behavior, Func<Response, Response> change) =>
        behavior with { Finish = (call, response) => behavior.Finish(call, response) is var made && made.Status == Ok ? change(made) : made };

    /// <summary>With another output.</summary>
    public static ReferenceBehavior Giving(this ReferenceBehavior behavior, Func<Call, JsonObject, JsonNode?> output) =>
        behavior with { ShapeOutput = output };

    public static Response With(this Response response, string header, string? value) =>
        response with { Headers = response.Headers.Replace(header, value) };

    public static Response As(this Response response, string? contentType) => response.With(AwsJsonRequest.ContentTypeHeader, contentType);

    public static Response Of(this Response response, string body) => response with { Body = Encoding.UTF8.GetBytes(body) };

    public static string Text(this Response response) => Encoding.UTF8.GetString(response.Body.Span);
}
