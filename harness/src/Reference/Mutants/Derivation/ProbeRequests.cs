using System.Text.Json.Nodes;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Reference.Mutants.Derivation;

/// <summary>A request of every kind the contract tells apart.</summary>
internal static class ProbeRequests
{
    public static IEnumerable<HttpRequest> Open(MutantKit kit)
    {
        var plain = kit.Plain;
        var operation = kit.Specification.Operation;
        yield return plain;
        foreach (var site in kit.Sites)
        {
            if (site.Member.IsRequired) yield return kit.Call(kit.Inputs.Remove(site.Path));
            yield return kit.Call(kit.Inputs.Set(site.Path, new JsonObject { ["a"] = 1 }));
            yield return kit.Call(kit.Inputs.Set(site.Path, new JsonArray(1, 2)));
        }
        yield return kit.Raw("{");
        yield return kit.Raw("");
        yield return kit.Raw("[]");
        yield return kit.Raw("null");
        yield return plain with { Headers = plain.Headers.Replace(AwsJsonRequest.TargetHeader, operation.Target + "X") };
        yield return plain with { Headers = plain.Headers.Replace(AwsJsonRequest.TargetHeader, "") };
        yield return plain with { Headers = plain.Headers.Replace(AwsJsonRequest.TargetHeader, null) };
        foreach (var method in new[] { "GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD" }) yield return plain with { Method = method };
        foreach (var media in new[] { "application/json", "text/plain", null }) yield return plain with { Headers = plain.Headers.Replace(AwsJsonRequest.ContentTypeHeader, media) };
    }

    public static IEnumerable<HttpRequest> Closed(MutantKit kit) => kit.Scenarios.SelectMany(scenario => scenario.Inputs.Select(input => kit.Call(input)));
}
