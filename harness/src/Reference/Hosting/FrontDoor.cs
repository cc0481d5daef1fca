using ConformanceHarness.Reference.Service;
using ConformanceHarness.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ConformanceHarness.Reference.Hosting;

/// <summary>
/// Stands before WireMock, which parses address, query and cookies of every request and answers 500 when it cannot: none of
/// them is part of AWS JSON, so it sees plain ones. A body whose framing breaks off is the client's fault, not the server's.
/// </summary>
internal static class FrontDoor
{
    private static readonly HostString Loopback = new("127.0.0.1");

    public static void Install(IApplicationBuilder app, ReferenceService service) => app.Use(async (context, next) =>
    {
        context.Request.Host = Loopback;
        context.Request.Path = "/";
        context.Request.PathBase = PathString.Empty;
        context.Request.QueryString = QueryString.Empty;
        context.Request.Headers.Remove("Cookie");
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            await Write(context, service.Unreadable(RequestReader.Read(context, null), fault.StatusCode)).ConfigureAwait(false);
        }
    });

    private static async Task Write(HttpContext context, Response answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var header in answer.Headers) context.Response.Headers.Append(header.Name, header.Value);
        context.Response.Headers.Connection = "close";
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
