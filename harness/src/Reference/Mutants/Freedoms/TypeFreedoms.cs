using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Mutants.Freedoms;

/// <summary>Where a refusal names its type, and how it spells it (AWS JSON protocols, "Operation error serialization").</summary>
internal static class TypeFreedoms
{
    private const string Header = "x-amzn-ErrorType";
    private const string Suffix = ":http://internal.amazon.com/coral/com.amazon.coral.validate/";

    public static IEnumerable<CleanVariant> Of(MutantKit kit)
    {
        yield return New("namespaced", "__type is the whole shape id", (refusal, response) => response.Of(Body(response, refusal.Type.ToString(), "__type")));
        yield return New("suffixed", "__type is followed by a colon and an address", (refusal, response) => response.Of(Body(response, refusal.Type.Name + Suffix, "__type")));
        yield return New("namespaced-and-suffixed", "__type is the whole shape id and an address", (refusal, response) => response.Of(Body(response, refusal.Type + Suffix, "__type")));
        yield return New("in-code", "the type is in code", (refusal, response) => response.Of(Body(response, refusal.Type.Name, "code")));
        yield return New("in-header", "the type is in a header", (refusal, response) => response.With(Header, refusal.Type.Name).Of(Body(response, refusal.Type.Name)));
        yield return New("in-suffixed-header", "the type is in a header, with an address", (refusal, response) => response.With(Header.ToUpperInvariant(), refusal.Type.Name + Suffix).Of(Body(response, refusal.Type.Name)));
        yield return New("in-header-without-body", "the type is in a header, and there is no body", (refusal, response) => response.With(Header, refusal.Type.Name).Of("")) with { Advice = ["aws-json/errors/message"] };
        yield return New("everywhere", "the type is in a header, __type and code", (refusal, response) => response.With(Header, refusal.Type.Name).Of(Body(response, refusal.Type.Name, "__type", "code")));
        yield return New("last", "__type comes after the message", (refusal, response) => response.Of(Body(response, refusal.Type.Name, "__type")));
    }

    private static string Body(Response response, string type, params string[] names)
    {
        var body = (JsonObject)JsonNode.Parse(response.Body.Span)!;
        body.Remove("__type");
        foreach (var name in names) body[name] = type;
        return body.ToJsonString();
    }

    private static CleanVariant New(string name, string freedom, Func<Refusal, Response, Response> rewrite) => new()
    {
        Name = $"type/{name}", Freedom = freedom,
        Change = behavior => behavior with { ShapeError = (_, refusal) => refusal.Xml ? refusal : refusal with { Rewrite = response => rewrite(refusal, response) } },
    };
}
