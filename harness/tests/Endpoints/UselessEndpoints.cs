using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints;

/// <summary>Endpoints that do nothing of the operation; a run against one of them must fail loudly.</summary>
public static class UselessEndpoints
{
    /// <summary>All of them by name.</summary>
    public static ImmutableSortedDictionary<string, Func<Call, Answer>> All { get; } =
        new Dictionary<string, Func<Call, Answer>>
        {
            ["always-400"] = _ => Json(400).WithText("""{"__type":"InvalidGatewayRequestException","message":"The gateway is not available.","error":{"errorCode":"GatewayNotConnected","errorDetails":{}}}"""),
            ["always-200"] = _ => Json(200).WithText("{}"),
            ["echo"] = call => Json(200) with { Body = call.Body },
            ["static-files"] = call => call.Method is "GET" or "HEAD"
                ? Html(call.Path == "/" ? 200 : 404).WithText("<!doctype html><title>It works</title><p>Index of files")
                : Html(405).With("Allow", "GET, HEAD").WithText("<!doctype html><title>405</title><p>Method Not Allowed"),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Puts the endpoint of that name on a free port.</summary>
    public static Task<IEndpoint> StartAsync(string name) => EndpointHost.StartAsync(new Responder(All[name]));

    private static Answer Html(int status) => new Answer(status).With("Content-Type", "text/html");

    private static Answer Json(int status) => new Answer(status)
        .With("Content-Type", "application/x-amz-json-1.1")
        .With("x-amzn-RequestId", "00000001-0000-4000-8000-000000000000");
}
