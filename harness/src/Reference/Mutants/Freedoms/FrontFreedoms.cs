using System.Globalization;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Mutants.Freedoms;

/// <summary>What becomes of other methods, content types and targets, in which order things are looked at, and who is asked to wait.</summary>
internal static class FrontFreedoms
{
    public static IEnumerable<CleanVariant> Of(MutantKit kit) => [.. Methods(), .. ContentTypes(), .. Targets(), .. Orders(), .. Waiting(kit)];

    private static IEnumerable<CleanVariant> Methods()
    {
        foreach (var (status, body, media) in new[] { (405, "", "text/plain"), (404, "<h1>Not Found</h1>", "text/html"), (400, "{}", "application/json"), (403, "<Error/>", "application/xml"), (406, "", "") })
            yield return New($"method-{Text(status)}", $"another method gets HTTP {Text(status)}", behavior => behavior.Reshaped<MethodStep>((_, refusal) => refusal with { Rewrite = Bare(status, body, media) }));
        yield return New("method-as-json", "another method gets a refusal in the protocol's form", behavior => behavior.Reshaped<MethodStep>((_, _) => Refusals.UnknownOperation("No.")));
    }

    private static IEnumerable<CleanVariant> ContentTypes()
    {
        foreach (var (status, body, media) in new[] { (415, "", "text/plain"), (400, "{}", "application/json"), (406, "<h1>Not Acceptable</h1>", "text/html"), (403, "<Error/>", "application/xml") })
            yield return New($"content-type-{Text(status)}", $"another content type gets HTTP {Text(status)}", behavior => behavior.Reshaped<MediaTypeStep>((_, refusal) => refusal with { Rewrite = Bare(status, body, media) }));
        yield return New("content-type-accepted", "any content type will do", behavior => behavior.Without<MediaTypeStep>()) with { Advice = [ProtocolClauses.ContentType.Value] };
        yield return New("content-type-exact-case", "the content type is held to its case", behavior => behavior.Before<MediaTypeStep>(call =>
            FieldValue.Combined(call.Request.Headers, "Content-Type") is { } value && value.Any(char.IsAsciiLetterUpper) && !value.Contains(';', StringComparison.Ordinal) ? Refusals.UnknownMediaType("No.") : null));
    }

    private static IEnumerable<CleanVariant> Targets()
    {
        yield return New("target-404", "an unknown target gets HTTP 404", behavior => behavior.Reshaped<TargetStep>((_, refusal) => refusal with { Status = 404 }));
        yield return New("missing-target-as-validation", "a missing target is MissingAction, an unknown one UnknownOperationException", behavior => behavior.Reshaped<TargetStep>((call, refusal) =>
            string.IsNullOrEmpty(FieldValue.Combined(call.Request.Headers, "X-Amz-Target")) ? refusal with { Type = new ShapeId("com.amazon.coral.service", "MissingAction") } : refusal)) with { Advice = [ProtocolClauses.ErrorsUnknownOperation.Value] };
    }

    private static IEnumerable<CleanVariant> Orders()
    {
        yield return New("target-first", "the target is looked at before all else", behavior => Moved<TargetStep>(behavior, 0));
        yield return New("body-first", "the body is looked at before all else", behavior => Moved<BodyStep>(behavior, 0));
        yield return New("method-last", "the method is looked at after what the body says", behavior => Moved<MethodStep>(behavior, behavior.Steps.Length - 2));
        yield return New("content-type-last", "the content type is looked at after what the body says", behavior => Moved<MediaTypeStep>(behavior, behavior.Steps.Length - 2));
        yield return New("constraints-before-types", "lengths are looked at before types", behavior => Moved<TypesStep>(behavior, behavior.Steps.Length - 2)) with { Advice = [ProtocolClauses.ErrorsSerialization.Value] };
    }

    private static IEnumerable<CleanVariant> Waiting(MutantKit kit)
    {
        foreach (var (name, status, type) in new[] { ("throttles", 400, "ThrottlingException"), ("throttles-429", 429, "TooManyRequestsException"), ("throttles-503", 503, "SlowDown") })
            if (kit.Specification.Protocol.ThrottlingErrors.Contains(type))
                yield return New(name, $"one request in 400 is asked to wait, by HTTP {Text(status)}", behavior =>
                {
                    var calls = 0;
                    return behavior.First(_ => Interlocked.Increment(ref calls) % 400 == 0 ? new Refusal { Status = status, Type = new ShapeId("com.amazon.coral.availability", type), Message = "Rate exceeded" } : null);
                });
        yield return New("takes-its-time", "answers take some milliseconds", behavior => behavior with { Delay = request => TimeSpan.FromMilliseconds(request.Body.Length % 3) });
    }

    private static ReferenceBehavior Moved<TStep>(ReferenceBehavior behavior, int to) where TStep : IStep
    {
        var step = behavior.Steps.OfType<TStep>().First();
        return behavior with { Steps = behavior.Steps.Remove(step).Insert(to, step) };
    }

    private static Func<Response, Response> Bare(int status, string body, string media) =>
        response => response.As(media.Length == 0 ? null : media).Of(body) with { Status = status };

    private static CleanVariant New(string name, string freedom, Func<ReferenceBehavior, ReferenceBehavior> change) =>
        new() { Name = $"front/{name}", Freedom = freedom, Change = change };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
