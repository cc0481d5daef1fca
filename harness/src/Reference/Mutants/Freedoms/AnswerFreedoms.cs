using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Mutants.Freedoms;

/// <summary>How an answer is written where clients do not care: members nobody knows, white space, escapes, headers.</summary>
internal static class AnswerFreedoms
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly JsonSerializerOptions Escaped = new() { Encoder = JavaScriptEncoder.Create(new TextEncoderSettings()) };

    public static IEnumerable<CleanVariant> Of(MutantKit kit)
    {
        yield return New("extra-members", "the output has members that nobody declares", behavior => behavior.Giving((_, output) =>
        {
            output["Extra"] = new JsonObject { ["a"] = new JsonArray(1, null) };
            output["extra"] = null;
            return output;
        }));
        yield return All("pretty", "bodies are indented", response => response.Text() is { Length: > 0 } text && text[0] == '{' ? response.Of(JsonNode.Parse(text)!.ToJsonString(Indented)) : response);
        yield return All("escaped", "every character of texts is escaped", response => response.Text() is { Length: > 0 } text && text[0] == '{' ? response.Of(JsonNode.Parse(text)!.ToJsonString(Escaped)) : response);
        yield return All("line-feed-after", "bodies end with a line feed", response => response.Of(response.Text() + "\n"));
        yield return All("charset", "the content type has a charset", response => response.As(kit.Specification.Operation.ContentType + "; charset=utf-8"));
        yield return All("content-type-in-capitals", "the content type is in capitals", response => response.As(kit.Specification.Operation.ContentType.ToUpperInvariant()));
        yield return All("more-headers", "there are more headers", response => response.With("Server", "Server").With("Vary", "*").With("X-Cache", "MISS").With("Access-Control-Allow-Origin", "*"));
        yield return All("header-names-small", "the names of headers are in small letters", response => response with { Headers = [.. response.Headers.Select(header => new Header(header.Name.ToLowerInvariant(), header.Value))] });
        foreach (var other in new[] { "x-amz-request-id", "X-AMZN-REQUESTID" })
            yield return All($"request-id-as-{other}", $"the request id is called {other}", response => response.With("x-amzn-RequestId", null).With(other, "1"));
        yield return All("json-content-type", "the content type is application/json", response => response.As("application/json")) with { Advice = [ProtocolClauses.ResponseContentType.Value] };
        yield return All("no-request-id", "there is no request id", response => response.With("x-amzn-RequestId", null)) with { Advice = [ProtocolClauses.ResponseRequestId.Value] };
    }

    private static CleanVariant All(string name, string freedom, Func<Response, Response> change) =>
        New(name, freedom, behavior => behavior with { Finish = (_, response) => change(response) });

    private static CleanVariant New(string name, string freedom, Func<ReferenceBehavior, ReferenceBehavior> change) =>
        new() { Name = $"answer/{name}", Freedom = freedom, Change = change };
}
