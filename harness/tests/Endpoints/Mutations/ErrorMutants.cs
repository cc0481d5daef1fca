using ConformanceHarness.Tests.Endpoints.Service;

namespace ConformanceHarness.Tests.Endpoints.Mutations;

/// <summary>Right refusals, wrongly put (API page, Errors; Smithy, operation error serialization).</summary>
internal static class ErrorMutants
{
    private const string Refusals = "any refusal";
    private const string Constraints = "length, pattern or required broken";
    private const string Trace = "   at Gateway.Tapes.Retrieve(String arn) in /srv/app/Tapes.cs:line 42\\n   at Gateway.Host.Run()";
    private static readonly int[] WrongStatuses = [401, 403, 404, 409, 415, 422];
    private static readonly Probe TooShort = Probe.Gateway("short");
    private static readonly Probe NoJson = Probe.Text("{");
    private static readonly Probe NoTarget = Probe.Plain.With(ProtocolRules.TargetHeader, "StorageGateway_20130630.NoSuchOperation");

    public static ImmutableArray<Mutant> All { get; } = [.. Types(), .. Faults(), .. Forms(), .. Statuses(), .. Advice()];

    private static IEnumerable<Mutant> Types() =>
    [
        OnConstraint("constraint-serialization-exception", Clauses.ConstraintType, Effects.Error(400, "SerializationException")),
        OnConstraint("constraint-unknown-operation", Clauses.ConstraintType, Effects.Error(400, "UnknownOperationException")),
        OnConstraint("constraint-bad-request", "*errors/*", Effects.Error(400, "BadRequestException")),
        OnConstraint("constraint-invalid-parameter-value", "*errors/*", Effects.Error(400, "InvalidParameterValue")),
        OnConstraint("constraint-type-lower-case", "*errors/*", Effects.Error(400, "validationexception")),
        OnConstraint("constraint-type-misspelled", "*errors/*", Effects.Error(400, "ValidationExeption")),
        OnConstraint("required-serialization-exception", Clauses.ConstraintType, Effects.Error(400, "SerializationException"), Probe.Text("{}"), Lacks),
        OnConstraint("pattern-serialization-exception", Clauses.ConstraintType, Effects.Error(400, "SerializationException"), Probe.Tape(Arns.Gateway), occasion => !Lacks(occasion)),
        On(Cause.Malformed, "malformed-unknown-type", Clauses.KnownType, Effects.Error(400, "JsonParseException"), NoJson),
        On(Cause.Malformed, "malformed-runtime-type", Clauses.KnownType, Effects.Error(400, "System.Text.Json.JsonReaderException"), NoJson),
        On(Cause.WrongType, "wrong-type-unknown-type", "*type", Effects.Error(400, "TypeError"), Probe.Literal("1", "2")),
        On(Cause.Target, "target-unknown-type", Clauses.KnownType, Effects.Error(404, "NotFound"), NoTarget),
    ];

    private static IEnumerable<Mutant> Faults() =>
    [
        OnConstraint("constraint-internal-server-error-500", Clauses.NoServerFault, Effects.ServerFault),
        OnConstraint("constraint-internal-server-error-400", Clauses.NoServerFault, Effects.Error(400, "InternalServerError")),
        OnConstraint("constraint-internal-failure", Clauses.NoServerFault, Effects.Error(500, "InternalFailure")),
        OnConstraint("constraint-internal-failure-400", Clauses.NoServerFault, Effects.Error(400, "InternalFailure")),
        OnConstraint("constraint-service-unavailable", Clauses.NoServerFault, Effects.Error(503, "ServiceUnavailable")),
        OnConstraint("null-server-fault", Clauses.NoServerFault, Effects.ServerFault, Probe.Literal("null", Probe.Quote(Arns.Tape)), occasion => occasion.RawBody.Contains("null", StringComparison.Ordinal)),
        OnConstraint("empty-string-server-fault", Clauses.NoServerFault, Effects.ServerFault, Probe.Tape(""), occasion => occasion.RawBody.Contains("\"\"", StringComparison.Ordinal)),
        On(Cause.WrongType, "wrong-type-server-fault", Clauses.NoServerFault, Effects.ServerFault, Probe.Literal("{}", "[]")),
        On(Cause.Malformed, "malformed-server-fault", Clauses.NoServerFault, Effects.ServerFault, NoJson),
        On(Cause.Target, "target-server-fault", Clauses.NoServerFault, Effects.ServerFault, NoTarget),
        On(Cause.Method, "method-server-fault", Clauses.NoServerFault, Effects.Status(501), Probe.Plain with { Method = "GET" }),
        On(Cause.ContentType, "content-type-server-fault", Clauses.NoServerFault, Effects.Status(500), Probe.Plain.With("Content-Type", "application/json")),
        On(Cause.Malformed, "malformed-reset", Clauses.Answers, Effects.Reset, NoJson),
        On(Cause.Malformed, "malformed-unanswered", Clauses.Answers, Effects.Withhold, NoJson),
    ];

    private static IEnumerable<Mutant> Forms() =>
    [
        OnConstraint("constraint-untyped", Clauses.Typed, Effects.Body("""{"message":"The request was refused."}""")),
        OnConstraint("constraint-type-null", Clauses.Typed, Effects.Body("""{"__type":null,"message":"The request was refused."}""")),
        OnConstraint("constraint-type-empty", Clauses.Typed, Effects.Body("""{"__type":"","message":"The request was refused."}""")),
        OnConstraint("constraint-type-number", Clauses.Typed, Effects.Body("""{"__type":400,"message":"The request was refused."}""")),
        OnConstraint("constraint-type-nested", Clauses.Typed, Effects.Body("""{"error":{"__type":"ValidationException"},"message":"The request was refused."}""")),
        OnConstraint("constraint-type-as-type", Clauses.Typed, Effects.Body("""{"type":"ValidationException","message":"The request was refused."}""")),
        OnConstraint("constraint-plain-text", Clauses.Typed, Effects.Body("text/plain", "Bad Request")),
        OnConstraint("constraint-html", Clauses.Typed, Effects.Body("text/html", "<h1>400 Bad Request</h1>")),
        OnConstraint("constraint-xml", Clauses.Typed, Effects.Body("text/xml", "<ErrorResponse><Error><Code>ValidationException</Code></Error></ErrorResponse>")),
        OnConstraint("constraint-empty", Clauses.Typed, Effects.Body("")),
        OnConstraint("constraint-problem-details", Clauses.Typed, Effects.Body("application/problem+json", """{"title":"Bad Request","status":400}""")),
        On(Cause.Malformed, "malformed-untyped", Clauses.Typed, Effects.Body("""{"message":"The body is not JSON."}"""), NoJson),
        On(Cause.Malformed, "malformed-plain-text", Clauses.Typed, Effects.Body("text/plain", "Bad Request"), NoJson),
        On(Cause.Malformed, "malformed-empty", Clauses.Typed, Effects.Body(""), NoJson),
        On(Cause.WrongType, "wrong-type-untyped", Clauses.Typed, Effects.Body("""{"message":"no string"}"""), Probe.Literal("1", "2")),
        On(Cause.Target, "target-untyped", Clauses.Typed, Effects.Body("text/html", "<h1>404</h1>"), NoTarget),
    ];

    private static IEnumerable<Mutant> Statuses() =>
    [
        .. WrongStatuses.Select(status => OnConstraint($"constraint-status-{status}", Clauses.ErrorStatus, Effects.Status(status))),
        OnConstraint("constraint-status-200", Clauses.AnyInput, Effects.Status(200)),
        OnConstraint("constraint-status-500", Clauses.NoServerFault, Effects.Status(500)),
        On(Cause.WrongType, "wrong-type-status-422", Clauses.ErrorStatus, Effects.Status(422), Probe.Literal("1", "2")),
        On(Cause.WrongType, "wrong-type-status-200", Clauses.AnyInput, Effects.Status(200), Probe.Literal("1", "2")),
        On(Cause.Malformed, "malformed-status-422", Clauses.ErrorStatus, Effects.Status(422), NoJson),
        On(Cause.Malformed, "malformed-status-200", "aws-json/body/*", Effects.Status(200), NoJson),
        On(Cause.Target, "target-status-403", "aws-json/*", Effects.Status(403), NoTarget),
        On(Cause.Target, "target-status-200", "aws-json/target/*", Effects.Status(200), NoTarget),
    ];

    private static IEnumerable<Mutant> Advice() =>
    [
        OnConstraint("constraint-message-absent", Clauses.ErrorMessage, Effects.Body("""{"__type":"ValidationException"}""")).Advice(),
        OnConstraint("constraint-message-null", Clauses.ErrorMessage, Effects.Body("""{"__type":"ValidationException","message":null}""")).Advice(),
        OnConstraint("constraint-message-elsewhere", Clauses.ErrorMessage, Effects.Body("""{"__type":"ValidationException","errorMessage":"refused"}""")).Advice(),
        OnConstraint("constraint-trace", Clauses.NoTrace, Effects.Body($$"""{"__type":"ValidationException","message":"refused\n{{Trace}}"}""")).Advice(),
        OnConstraint("constraint-trace-java", Clauses.NoTrace, Effects.Body("""{"__type":"ValidationException","message":"java.lang.IllegalArgumentException: refused\n\tat gateway.Tapes.retrieve(Tapes.java:42)\n\tat gateway.Host.run(Host.java:7)"}""")).Advice(),
        OnConstraint("constraint-trace-python", Clauses.NoTrace, Effects.Body("""{"__type":"ValidationException","message":"Traceback (most recent call last):\n  File \"tapes.py\", line 42, in retrieve\nValueError: refused"}""")).Advice(),
        OnConstraint("constraint-trace-node", Clauses.NoTrace, Effects.Body("""{"__type":"ValidationException","message":"refused","stack":"Error: refused\n    at retrieve (/srv/app/tapes.js:42:7)\n    at run (/srv/app/host.js:7:3)"}""")).Advice(),
        On(Cause.Malformed, "malformed-trace", Clauses.NoTrace, Effects.Body($$"""{"__type":"SerializationException","message":"no JSON\n{{Trace}}"}"""), NoJson).Advice(),
        OnConstraint("constraint-content-type-html", Clauses.ContentType, Effects.With("Content-Type", "text/html")).Advice(),
        OnConstraint("constraint-request-id-absent", Clauses.RequestId, Effects.Without("x-amzn-RequestId")).Advice(),
        On(Cause.Malformed, "malformed-other-known-type", Clauses.SerializationType, Effects.Error(400, "ValidationException"), NoJson).Advice(),
        On(Cause.WrongType, "wrong-type-other-known-type", Clauses.SerializationType, Effects.Error(400, "ValidationException"), Probe.Literal("1", "2")).Advice(),
        On(Cause.Method, "method-answered-with-a-page", Clauses.MethodRefused, Effects.Change((_, right) => right.WithText("<h1>It works</h1>") with { Status = 200 }), Probe.Plain with { Method = "GET" }).Advice(),
        On(Cause.Target, "target-other-known-type", Clauses.UnknownOperationType, Effects.Error(400, "ValidationException"), NoTarget).Advice(),
    ];

    private static Mutant OnConstraint(string name, string clause, Effect then, Probe? witness = null, Trigger? when = null) =>
        Make.Of(name, Constraints, clause, Triggers.Constraint.And(when ?? Triggers.Always), then, witness ?? TooShort);

    private static Mutant On(Cause cause, string name, string clause, Effect then, Probe witness) =>
        Make.Of(name, Refusals, clause, Triggers.Refused(cause), then, witness);

    private static bool Lacks(Occasion occasion) => occasion.Input is { } input
        && (input.Find("GatewayARN") is null or Json.JsonValue.Null || input.Find("TapeARN") is null or Json.JsonValue.Null);
}
