using ConformanceHarness.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using HttpRequest = ConformanceHarness.Wire.HttpRequest;

namespace ConformanceHarness.Reference.Hosting;

/// <summary>Takes the request from the HTTP server itself: method, target and headers as sent, not as WireMock parsed them.</summary>
internal static class RequestReader
{
    public static HttpRequest Read(HttpContext context, byte[]? body)
    {
        var headers = ImmutableArray.CreateBuilder<Header>(context.Request.Headers.Count);
        foreach (var (name, values) in context.Request.Headers)
            foreach (var value in values) headers.Add(new(name, value ?? ""));
        return new HttpRequest
        {
            Method = context.Request.Method,
            Path = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "/",
            Headers = headers.DrainToImmutable(),
            Body = body ?? [],
        };
    }
}
