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
    public async Task<(IResponseMessage Message, IMapping? Mapping)> ProvideResponseAsync(
        IMapping mapping, HttpContext context, IRequestMessage requestMessage, WireMockServerSettings settings)
    {
        var request = RequestReader.Read(context, requestMessage.BodyAsBytes);
        var delay = service.Behavior.Delay(request);
        if (delay > TimeSpan.Zero) await Task.Delay(delay, time, context.RequestAborted).ConfigureAwait(false);
        var response = service.Answer(request);
        // WireMock drops a Content-Length beside a body, and the answer would be chunked.
        if (response.Status != StatusCodes.Status204NoContent) context.Response.ContentLength = response.Body.Length;
        return (Message(response), null);
    }

    private static ResponseMessage Message(Response response) => new()
    {
        StatusCode = response.Status,
        Headers = response.Headers.GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => new WireMockList<string>([.. group.Select(header => header.Value)])),
        BodyData = response.Body.IsEmpty ? null : new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = response.Body.ToArray() },
    };
}
