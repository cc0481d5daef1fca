using System.Globalization;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Answers whose frame is wrong: status, root, content type, size, redirects, broken connections.</summary>
internal static class AnswerMutants
{
    private const string Elsewhere = "http://127.0.0.2:9/";
    private const int Huge = 2 * 1024 * 1024;

    public static IEnumerable<MutantDraft> Of(MutantKit kit) => [.. Roots(kit), .. Statuses(kit), .. Headers(kit), .. Redirects(kit), .. Sizes(kit), .. Connections(kit)];

    private static IEnumerable<MutantDraft> Roots(MutantKit kit)
    {
        var json = kit.Ids.OutputJson.Value;
        MutantDraft Body(string what, string rule, Func<string, string> change, params string[] clauses) =>
            Success(what, rule, clauses.Length == 0 ? [json] : [.. clauses], response => response.Of(change(response.Text())));
        foreach (var wrapper in new[] { "Output", "Result", "Body" })
            yield return Success($"wrapped-in-{wrapper}", $"the output is a member {wrapper}", Members(kit), response => response.Of($"{{\"{wrapper}\":{response.Text()}}}"));
        yield return Body("in-an-array", "the output is in an array", body => $"[{body}]");
        yield return Body("as-text", "the output is JSON in a JSON string", body => JsonValue.Create(body).ToJsonString());
        yield return Body("with-text-after", "text follows the output", body => body + "OK");
        yield return Body("twice", "the output comes twice", body => body + body);
        yield return Body("cut-in-half", "the output breaks off", body => body[..(body.Length / 2)]);
        yield return Body("without-its-end", "the output lacks its last byte", body => body[..^1]);
        yield return Body("single-quoted", "the output has single quotes", body => body.Replace('"', '\''));
        yield return Body("html", "the output is a page", _ => "<html><body>OK</body></html>");
        yield return Body("no-body", "the output is empty", _ => "");
        yield return Body("null-body", "the output is null", _ => "null");
        yield return Body("with-a-comment", "the output has a comment", body => body + "/* ok */");
        if (Members(kit) is { Length: > 0 } members) yield return Body("of-no-members", "the output has no member", _ => "{}", [.. members]);
    }

    private static IEnumerable<MutantDraft> Statuses(MutantKit kit) => new[] { 201, 202, 203, 204, 206, 299 }.Select(status =>
        Success($"status-{Text(status)}", $"success is HTTP {Text(status)}", [kit.Ids.OutputStatus.Value], response => response with { Status = status }));

    private static IEnumerable<MutantDraft> Headers(MutantKit kit)
    {
        MutantDraft Advised(string what, string rule, ClauseId clause, Func<Response, Response> change) =>
            Success(what, rule, [clause.Value], change) with { Strength = kit.Specification.Catalogue.StrengthOf(clause), Detail = Detail.Whole };
        foreach (var media in new[] { "text/html", "text/plain", "application/json", "application/x-amz-json-9.9" })
            yield return Advised($"content-type-{media.Replace('/', '-')}", $"the output's content type is {media}", ProtocolClauses.ResponseContentType, response => response.As(media));
        yield return Advised("content-type-absent", "the output has no content type", ProtocolClauses.ResponseContentType, response => response.As(null));
        yield return Advised("request-id-absent", "the output has no request id", ProtocolClauses.ResponseRequestId, response => response.With("x-amzn-RequestId", null));
        yield return Advised("request-id-empty", "the output's request id is empty", ProtocolClauses.ResponseRequestId, response => response.With("x-amzn-RequestId", ""));
    }

    private static IEnumerable<MutantDraft> Redirects(MutantKit kit)
    {
        Response Redirect(Response response, int status) => response.With("Location", Elsewhere).Of("") with { Status = status };
        foreach (var status in new[] { 301, 302, 303, 307, 308 })
            yield return Success($"redirect-{Text(status)}", $"success is a redirect, HTTP {Text(status)}", [ProtocolClauses.NoRedirect.Value], response => Redirect(response, status));
        yield return Success("not-modified", "success is HTTP 304", [ProtocolClauses.NoRedirect.Value], response => response.Of("") with { Status = 304 });
        yield return Refusal<ConstraintsStep>("constraint-redirect-302", "a broken constraint is a redirect", ProtocolClauses.NoRedirect, response => Redirect(response, 302));
        yield return Refusal<TargetStep>("target-redirect-301", "an unknown target is a redirect", ProtocolClauses.NoRedirect, response => Redirect(response, 301));
    }

    private static IEnumerable<MutantDraft> Sizes(MutantKit kit)
    {
        static Response Padded(Response response)
        {
            var body = new byte[Huge];
            response.Body.CopyTo(body);
            body.AsSpan(response.Body.Length).Fill((byte)' ');
            return response with { Body = body };
        }
        yield return Success("output-of-2-mib", "the output is 2 MiB long", [ProtocolClauses.BoundedBody.Value], Padded);
        yield return Refusal<ConstraintsStep>("constraint-of-2-mib", "the refusal of a broken constraint is 2 MiB long", ProtocolClauses.BoundedBody, Padded);
        yield return Refusal<TargetStep>("target-of-2-mib", "the refusal of an unknown target is 2 MiB long", ProtocolClauses.BoundedBody, Padded);
    }

    private static IEnumerable<MutantDraft> Connections(MutantKit kit)
    {
        MutantDraft Broken(string what, string rule, FailureKind kind, Func<Response, bool> when) => new()
        {
            Name = $"answer/{what}", Rule = rule, Clauses = [ProtocolClauses.Answers.Value],
            Change = behavior =>
            {
                var asked = new ReferenceService(behavior);
                return behavior with { Breaks = request => when(asked.Answer(request)) ? kind : null };
            },
        };
        yield return Broken("success-reset", "success is a reset", FailureKind.Reset, response => response.Status == 200);
        yield return Broken("success-half", "success breaks off", FailureKind.Incomplete, response => response.Status == 200);
        yield return Broken("refusal-reset", "a refusal is a reset", FailureKind.Reset, response => response.Status == 400);
        yield return Broken("refusal-half", "a refusal breaks off", FailureKind.Incomplete, response => response.Status == 400);
        yield return Broken("malformed-reset", "what cannot be read is a reset", FailureKind.Reset, response => response.Text().Contains("SerializationException", StringComparison.Ordinal));
        yield return Broken("not-found-reset", "another protocol's request is a reset", FailureKind.Reset, response => response.Status == 404);
        yield return Broken("method-reset", "another method is a reset", FailureKind.Reset, response => response.Status == 403);
    }

    private static ImmutableArray<string> Members(MutantKit kit) =>
    [
        .. kit.Specification.Operation.Output.Members.Where(member => member.IsRequired || kit.Specification.Rules.Present.Contains(MemberPath.Root.Then(member.Name)))
            .Select(member => kit.Ids.Output(MemberPath.Root.Then(member.Name), "present").Value),
    ];

    private static MutantDraft Success(string what, string rule, ImmutableArray<string> clauses, Func<Response, Response> change) => new()
    {
        Name = $"answer/{what}", Rule = rule, Clauses = clauses, Change = behavior => behavior.Succeeding(change),
    };

    private static MutantDraft Refusal<TStep>(string what, string rule, ClauseId clause, Func<Response, Response> change) where TStep : IStep => new()
    {
        Name = $"answer/{what}", Rule = rule, Clauses = [clause.Value], Detail = Detail.Whole,
        Change = behavior => behavior.Reshaped<TStep>((_, refusal) => refusal with { Rewrite = change }),
    };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
