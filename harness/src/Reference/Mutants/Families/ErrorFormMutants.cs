using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Refusals that are due, in a form in which no client finds their type or message, or that tell too much (CWE-209).</summary>
internal static class ErrorFormMutants
{
    private static readonly (string What, string ContentType, string Body)[] Untyped =
    [
        ("untyped", "", """{"message":"The request was refused."}"""),
        ("type-null", "", """{"__type":null,"message":"The request was refused."}"""),
        ("type-empty", "", """{"__type":"","message":"The request was refused."}"""),
        ("type-number", "", """{"__type":400,"message":"The request was refused."}"""),
        ("type-object", "", """{"__type":{"name":"ValidationException"},"message":"The request was refused."}"""),
        ("type-nested", "", """{"error":{"__type":"ValidationException"},"message":"The request was refused."}"""),
        ("type-under-other-name", "", """{"type":"ValidationException","message":"The request was refused."}"""),
        ("type-in-capitals", "", """{"__TYPE":"ValidationException","message":"The request was refused."}"""),
        ("type-after-hash-missing", "", """{"__type":"com.amazon.coral.validate#","message":"The request was refused."}"""),
        ("in-an-array", "", """[{"__type":"ValidationException","message":"The request was refused."}]"""),
        ("cut", "", "{\"__type\":\"ValidationException\",\"mess"),
        ("as-json-text", "", "\"ValidationException\""),
        ("as-null", "", "null"),
        ("as-text", "text/plain", "Bad Request"),
        ("as-html", "text/html", "<html><body><h1>400 Bad Request</h1></body></html>"),
        ("as-xml", "application/xml", "<ErrorResponse><Error><Code>ValidationException</Code></Error></ErrorResponse>"),
        ("as-problem-details", "application/problem+json", """{"title":"Bad Request","status":400}"""),
        ("empty", "", ""),
        ("empty-object", "", "{}"),
    ];

    private static readonly (string What, string Text)[] Traces =
    [
        ("dotnet", "   at Service.Store.Get(String key) in /srv/app/Store.cs:line 42\\n   at Service.Host.Run()"),
        ("java", "java.lang.IllegalArgumentException: no\\n\\tat service.Store.get(Store.java:42)\\n\\tat service.Host.run(Host.java:7)"),
        ("python", "Traceback (most recent call last):\\n  File \\\"store.py\\\", line 42, in get\\nValueError: no"),
        ("node", "Error: no\\n    at get (/srv/app/store.js:42:7)\\n    at run (/srv/app/host.js:7:3)"),
        ("go", "panic: no\\n\\ngoroutine 17 [running]:\\nmain.get(0x1)\\n\\t/srv/app/store.go:42 +0x1d"),
    ];

    public static IEnumerable<MutantDraft> Of(MutantKit kit) => RefusalClass.All(kit).SelectMany(refused => At(kit, refused));

    private static IEnumerable<MutantDraft> At(MutantKit kit, RefusalClass refused)
    {
        MutantDraft Draft(string what, string rule, ClauseId clause, string contentType, Func<string, string> body) => new()
        {
            Name = $"error/{refused.Name}/{what}", Rule = $"{refused.Words} is refused {rule}", Clauses = [clause.Value], World = refused.World,
            Strength = kit.Specification.Catalogue.StrengthOf(clause), Detail = Detail.Whole,
            Change = behavior => refused.Reshape(behavior, refusal => refusal with
            {
                Rewrite = response => (contentType.Length == 0 ? response : response.As(contentType)).Of(body(refusal.Type.Name)),
            }),
        };
        foreach (var (what, contentType, body) in refused.IsCommonest ? Untyped : Untyped.Where(form => form.What is "untyped" or "type-nested" or "as-text" or "as-html" or "cut" or "empty"))
            yield return Draft(what, body.Length == 0 ? "without a body" : $"by {body}", ProtocolClauses.ErrorsTyped, contentType, _ => body);
        foreach (var (what, text) in Traces.Take(refused.IsCommonest ? Traces.Length : 1))
            yield return Draft($"trace-{what}", "with a stack trace", ProtocolClauses.ErrorsNoTrace, "", type => $$"""{"__type":"{{type}}","message":"{{text}}"}""");
        // Real services are known to send these two without a message.
        if (refused.Name is "malformed" or "target" or "wrong-type") yield break;
        yield return Draft("message-absent", "without a message", ProtocolClauses.ErrorsMessage, "", type => $$"""{"__type":"{{type}}"}""");
        yield return Draft("message-null", "with null for a message", ProtocolClauses.ErrorsMessage, "", type => $$"""{"__type":"{{type}}","message":null}""");
        yield return Draft("message-empty", "with an empty message", ProtocolClauses.ErrorsMessage, "", type => $$"""{"__type":"{{type}}","message":""}""");
        yield return Draft("message-elsewhere", "with its message under another name", ProtocolClauses.ErrorsMessage, "", type => $$"""{"__type":"{{type}}","errorMessage":"no"}""");
    }
}
