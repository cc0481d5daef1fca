using System.Text;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Endpoints that do nothing of what they should, and would pass a run that only looks for one kind of answer.</summary>
internal static class UselessMutants
{
    public static IEnumerable<MutantDraft> Of(MutantKit kit)
    {
        var json = kit.Specification.Operation.ContentType;
        yield return Always("always-400", "every request gets HTTP 400", _ => Answer(400, json, """{"__type":"ValidationException","message":"no"}"""));
        yield return Always("always-declined", "every request gets the operation's own error", _ => Answer(400, json, $$"""{"__type":"{{kit.Specification.Operation.Errors.FirstOrDefault()?.Id.Name}}","message":"no"}"""));
        yield return Always("always-200", "every request gets HTTP 200 and no member", _ => Answer(200, json, "{}"));
        yield return Always("always-200-empty", "every request gets HTTP 200 and no body", _ => Answer(200, json, ""));
        yield return Always("always-the-example", "every request gets the plain request's output", _ => Answer(200, json, Encoding.UTF8.GetString(kit.Reference(WorldKind.Open).Answer(kit.Plain).Body.Span)));
        yield return Always("echo", "every request is sent back", request => Answer(200, json, "") with { Body = request.Body });
        yield return Always("file-server", "GET of / gets a page, all else 404 or 405", request => request switch
        {
            { Method: "GET" or "HEAD", Path: "/" } => Answer(200, "text/html", "<!DOCTYPE html><title>Index of /</title>"),
            { Method: "GET" or "HEAD" } => Answer(404, "text/html", "<h1>Not Found</h1>"),
            _ => Answer(405, "text/html", "<h1>Method Not Allowed</h1>"),
        });
        yield return Always("always-404", "every request gets HTTP 404", _ => Answer(404, "text/plain", "Not Found"));
        yield return Always("always-500", "every request gets HTTP 500", _ => Answer(500, json, """{"__type":"InternalFailure"}"""));

        MutantDraft Always(string what, string rule, Func<HttpRequest, Response> answer) => new()
        {
            Name = $"useless/{what}", Rule = rule, Clauses = ["*"], Detail = Detail.Whole, Change = behavior => behavior with { BeforeRead = call => answer(call.Request) },
        };
    }

    private static Response Answer(int status, string contentType, string body) => new()
    {
        Status = status, Headers = [new(AwsJsonRequest.ContentTypeHeader, contentType), new("x-amzn-RequestId", "0")], Body = Encoding.UTF8.GetBytes(body),
    };
}
