using ConformanceHarness.Reference.Service;
using ConformanceHarness.Wire;
using Microsoft.AspNetCore.Http;
using WireMock;
using WireMock.ResponseProviders;
using WireMock.Settings;
using WireMock.Types;
using WireMock.Util;

namespace ConformanceHarness.Reference.Hosting;

/// <summary>The mapping's callback: WireMock's request to ours, the service's answer to WireMock's.</summary>
internal sealed class AnswerProvider(ReferenceService service, TimeProvider time) : IResponseProvider
{
    private const int Promised = 100;

    public async Task<(IResponseMessage Message, IMapping? Mapping)> ProvideResponseAsync(
        IMapping mapping, HttpContext context, IRequestMessage requestMessage, WireMockServerSettings settings)
    {
        var request = RequestReader.Read(context, requestMessage.BodyAsBytes);
        var delay = service.Behavior.Delay(request);
        if (delay > TimeSpan.Zero) await Task.Delay(delay, time, context.RequestAborted).ConfigureAwait(false);
        if (service.Behavior.Breaks(request) is { } failure) return await BreakAsync(context, failure).ConfigureAwait(false);
        var response = service.Answer(request);
        // WireMock drops a Content-Length beside a body, and the answer would be chunked.
        if (response.Status != StatusCodes.Status204NoContent) context.Response.ContentLength = response.Body.Length;
        return (Message(response), null);
    }

    private static async Task<(IResponseMessage Message, IMapping? Mapping)> BreakAsync(HttpContext context, FailureKind failure)
    {
        if (failure != FailureKind.Incomplete)
        {
            context.Abort();
        }
        else
        {
            // The server closes a connection on which less came than was promised.
            context.Response.ContentLength = Promised;
            await context.Response.Body.WriteAsync("{"u8.ToArray(), context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }
        // WireMock wants an answer; nobody is there to get it.
        return (new ResponseMessage(), null);
    }

    private static ResponseMessage Message(Response response) => new()
    {
        StatusCode = response.Status,
        Headers = response.Headers.GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => new WireMockList<string>([.. group.Select(header => header.Value)])),
        BodyData = response.Body.IsEmpty ? null : new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = response.Body.ToArray() },
    };
}
