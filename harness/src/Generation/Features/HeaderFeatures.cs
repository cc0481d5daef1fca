using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Generation.Features;

/// <summary>The headers and the method of a call (AWS JSON protocols, "Protocol behaviors").</summary>
internal static class HeaderFeatures
{
    private const string Target = AwsJsonRequest.TargetHeader;
    private const string Media = AwsJsonRequest.ContentTypeHeader;

    public static IEnumerable<FeatureSource> All(Operation operation)
    {
        yield return new(new[] { "; charset=utf-8", ";charset=UTF-8", "; charset=\"utf-8\"", "; x=y" }.Select(parameters =>
            Header(ProtocolClauses.ContentTypeParameters, Intent.Accept, Media, operation.ContentType + parameters)));
        yield return new(new[] { "x-amz-target", "X-AMZ-TARGET", "x-Amz-tArGeT" }.Select(name =>
            RequestFeature.Of(ProtocolClauses.HeaderNameCase, Intent.Accept, Target, $"header name {name}", draft => draft with
            {
                Headers = [.. draft.Headers.Select(header => header.Name == Target ? new Header(name, header.Value) : header)],
            })));
        yield return new(Unknown(operation).Select(target => Header(ProtocolClauses.TargetUnknown, Intent.Reject, Target, target)));
        yield return new([Header(ProtocolClauses.TargetEmpty, Intent.Reject, Target, "") with { ImpliedBy = [ProtocolClauses.TargetUnknown] }]);
        yield return new([Header(ProtocolClauses.TargetMissing, Intent.Reject, Target, null) with { ImpliedBy = [ProtocolClauses.TargetUnknown] }]);
        yield return new(new[] { "application/json", "text/plain", null, Other(operation), "application/x-www-form-urlencoded", "application/xml" }
            .Select(media => Header(ProtocolClauses.ContentType, Intent.Either, Media, media)));
        yield return new(new[] { "GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD" }.Select(method =>
            RequestFeature.Of(ProtocolClauses.Method, Intent.Either, "method", $"method {method}", draft => draft with
            {
                Method = method,
                // A server that leaves such a body unread must not take it for the next request.
                Headers = draft.Headers.Add(new("Connection", "close")),
            })));
    }

    private static IEnumerable<string> Unknown(Operation operation)
    {
        var service = operation.Service.Id.Name;
        yield return $"{service}.NoSuchOperation";
        yield return $"NoSuchService_20000101.{operation.Name}";
        yield return operation.Target.ToLowerInvariant();
        yield return operation.Name;
        yield return $"{operation.Target}X";
        yield return $"{operation.Target}.{operation.Name}";
        yield return $"{service}.";
        yield return $".{operation.Name}";
        yield return $"{service}#{operation.Name}";
        yield return $"{service}/{operation.Name}";
    }

    private static string Other(Operation operation) =>
        operation.Protocol == ProtocolVersion.AwsJson11 ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1";

    private static Feature Header(ClauseId clause, Intent effect, string name, string? value) =>
        RequestFeature.Of(clause, effect, name, value switch { null => $"no {name}", "" => $"an empty {name}", _ => $"{name}: {value}" },
            draft => draft with { Headers = draft.Headers.Replace(name, value) });
}
