using System.Net;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Benchmarks.EndToEnd;

/// <summary>A bare <see cref="HttpMessageInvoker"/>: a request is sent, its answer read whole and thrown away.</summary>
internal sealed class BareClient(Uri address, int concurrency) : IDisposable
{
    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None,
        MaxConnectionsPerServer = concurrency, UseCookies = false, UseProxy = false,
    });

    public async ValueTask SendAsync(HttpRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(address, request.Path)) { Content = new ReadOnlyMemoryContent(request.Body) };
        foreach (var (name, value) in request.Headers)
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content.Headers.TryAddWithoutValidation(name, value);
        using var answer = await _invoker.SendAsync(message, CancellationToken.None);
        await answer.Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => _invoker.Dispose();
}
