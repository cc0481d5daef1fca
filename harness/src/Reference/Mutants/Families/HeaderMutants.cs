using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Method, target and content type read wrongly (AWS JSON protocols, "Protocol behaviors"; RFC 9110).</summary>
internal static class HeaderMutants
{
    private const string Target = AwsJsonRequest.TargetHeader;
    private const string Media = AwsJsonRequest.ContentTypeHeader;

    public static IEnumerable<MutantDraft> Of(MutantKit kit) => [.. Targets(kit), .. Methods(kit), .. ContentTypes(kit), .. Cases(kit)];

    private static IEnumerable<MutantDraft> Targets(MutantKit kit)
    {
        var operation = kit.Specification.Operation;
        var (right, name) = (operation.Target, operation.Name);
        MutantDraft Taken(string what, string rule, Func<string?, bool> takes, string? witness, params string[] clauses) => new()
        {
            Name = $"target/{what}", Rule = rule, Clauses = [.. clauses], Candidates = [Witness.Of(With(kit, Target, witness))],
            Change = behavior => behavior.Skipped<TargetStep>(call => takes(FieldValue.Combined(call.Request.Headers, Target))),
        };
        const string unknown = "aws-json/target/unknown";
        yield return Taken("ignored", "the target is not looked at", _ => true, "Other_1.Other", "aws-json/target/*");
        yield return Taken("empty-accepted", "an empty target will do", value => value == "", "", "aws-json/target/empty");
        yield return Taken("missing-accepted", "no target will do", value => value is null, null, "aws-json/target/missing");
        yield return Taken("any-case", "the target matches in any case", value => string.Equals(value, right, StringComparison.OrdinalIgnoreCase), right.ToLowerInvariant(), unknown);
        yield return Taken("any-service", "any service will do", value => value?.EndsWith($".{name}", StringComparison.Ordinal) == true, $"Other_1.{name}", unknown);
        yield return Taken("name-alone", "the operation's name alone will do", value => value == name, name, unknown);
        yield return Taken("prefix", "more may follow the target", value => value?.StartsWith(right, StringComparison.Ordinal) == true, right + "X", unknown);
        yield return Taken("any-operation", "any operation of the service is this one", value => value?.StartsWith($"{operation.Service.Id.Name}.", StringComparison.Ordinal) == true, $"{operation.Service.Id.Name}.NoSuchOperation", unknown);
        yield return Taken("any-separator", "the service may be set off by # or /", value => value == right.Replace('.', '#') || value == right.Replace('.', '/'), right.Replace('.', '#'), unknown);
    }

    private static IEnumerable<MutantDraft> Methods(MutantKit kit)
    {
        MutantDraft Executes(string what, string rule, Func<string, bool> takes, string witness) => new()
        {
            Name = $"method/{what}", Rule = rule, Clauses = [ProtocolClauses.Method.Value], Candidates = [Witness.Of(kit.Plain with { Method = witness })],
            Change = behavior => behavior.Skipped<MethodStep>(call => takes(call.Request.Method)),
        };
        yield return Executes("any-executes", "every method is a POST", _ => true, "PUT");
        foreach (var method in new[] { "GET", "PUT", "DELETE", "PATCH", "OPTIONS" })
            yield return Executes($"{method}-executes", $"{method} is a POST", given => given == method, method);
        yield return Answer("answered-with-a-page", "another method gets a page with HTTP 200", ProtocolClauses.MethodRefused, refusal => refusal with { Rewrite = response => response.As("text/html").Of("<h1>It works</h1>") with { Status = 200 } });
        yield return Answer("answered-with-nothing", "another method gets HTTP 204", ProtocolClauses.MethodRefused, refusal => refusal with { Rewrite = response => response.Of("") with { Status = 204 } });
        foreach (var status in new[] { 500, 501 })
            yield return Answer($"answered-with-{status}", $"another method gets HTTP {status}", ProtocolClauses.NoServerFault, refusal => refusal with { Status = status });

        MutantDraft Answer(string what, string rule, ClauseId clause, Func<Refusal, Refusal> change) => new()
        {
            Name = $"method/{what}", Rule = rule, Clauses = [clause.Value], Strength = kit.Specification.Catalogue.StrengthOf(clause),
            Change = behavior => behavior.Reshaped<MethodStep>((_, refusal) => change(refusal)), Detail = Detail.Whole,
        };
    }

    private static IEnumerable<MutantDraft> ContentTypes(MutantKit kit)
    {
        var right = kit.Specification.Operation.ContentType;
        MutantDraft Refused(string what, string rule, Func<string, bool> when, string witness) => new()
        {
            Name = $"content-type/{what}", Rule = rule, Clauses = [ProtocolClauses.ContentTypeParameters.Value], Candidates = [Witness.Of(With(kit, Media, right + witness))],
            Change = behavior => behavior.After<MediaTypeStep>(call => FieldValue.Combined(call.Request.Headers, Media) is { } value && when(value) ? Refusals.UnknownMediaType("The Content-Type is not served.") : null),
        };
        yield return Refused("parameters-refused", "a content type with parameters is refused", value => value.Contains(';', StringComparison.Ordinal), "; charset=utf-8");
        yield return Refused("charset-refused", "a content type with a charset is refused", value => value.Contains("charset", StringComparison.OrdinalIgnoreCase), "; charset=utf-8");
        yield return Refused("quoted-charset-refused", "a charset in quotes is refused", value => value.Contains('"', StringComparison.Ordinal), "; charset=\"utf-8\"");
        yield return Refused("no-space-refused", "parameters need a space before them", value => value.Contains(';', StringComparison.Ordinal) && !value.Contains("; ", StringComparison.Ordinal), ";charset=UTF-8");
        yield return Refused("other-parameter-refused", "parameters other than charset are refused", value => value.Contains(';', StringComparison.Ordinal) && !value.Contains("charset", StringComparison.OrdinalIgnoreCase), "; x=y");
        foreach (var (what, takes) in new (string, Func<string?, bool>)[]
            { ("any-accepted", _ => true), ("json-accepted", value => value == "application/json"), ("missing-accepted", string.IsNullOrEmpty) })
            yield return new()
            {
                Name = $"content-type/{what}", Rule = $"another content type will do: {what}", Clauses = [ProtocolClauses.ContentType.Value],
                Strength = kit.Specification.Catalogue.StrengthOf(ProtocolClauses.ContentType),
                Change = behavior => behavior.Skipped<MediaTypeStep>(call => takes(FieldValue.Combined(call.Request.Headers, Media))),
            };
        foreach (var status in new[] { 500, 503 })
            yield return new()
            {
                Name = $"content-type/other-is-{status}", Rule = $"another content type gets HTTP {status}", Clauses = [ProtocolClauses.NoServerFault.Value], Detail = Detail.Whole,
                Change = behavior => behavior.Reshaped<MediaTypeStep>((_, refusal) => refusal with { Status = status }),
            };
    }

    private static IEnumerable<MutantDraft> Cases(MutantKit kit)
    {
        foreach (var (what, right) in new (string, Func<string, bool>)[] { ("as-documented", name => name == Target), ("not-small", name => name.Any(char.IsAsciiLetterUpper)), ("not-capital", name => name.Any(char.IsAsciiLetterLower)) })
            yield return new()
            {
                Name = $"header-name/{what}-only", Rule = $"the name of the header {Target} is held to one case", Clauses = [ProtocolClauses.HeaderNameCase.Value],
                Candidates = new[] { Target.ToLowerInvariant(), Target.ToUpperInvariant() }.Select(name => Witness.Of(kit.Plain with
                {
                    Headers = [.. kit.Plain.Headers.Select(header => header.Name == Target ? new Header(name, header.Value) : header)],
                })),
                Change = behavior => behavior.Before<TargetStep>(call => call.Request.Headers.Any(header => string.Equals(header.Name, Target, StringComparison.OrdinalIgnoreCase) && !right(header.Name))
                    ? Refusals.UnknownOperation("The request names no operation.") : null),
            };
    }

    private static HttpRequest With(MutantKit kit, string header, string? value) => kit.Plain with { Headers = kit.Plain.Headers.Replace(header, value) };
}
