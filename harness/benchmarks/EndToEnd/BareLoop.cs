using System.Net;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Benchmarks.EndToEnd;

/// <summary>The same requests by a bare <see cref="HttpMessageInvoker"/>: sent, read whole, and thrown away.</summary>
internal sealed class BareLoop(Uri address, HttpRequest[] requests, int concurrency) : IDisposable
{
    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, MaxConnectionsPerServer = concurrency, UseCookies = false, UseProxy = false,
        ActivityHeadersPropagator = null,
    });

    /// <summary>Requests a second over <paramref name="count"/> of them.</summary>
    public async Task<double> RateAsync(int count)
    {
        var next = -1;
        var began = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(async () =>
        {
            for (var n = Interlocked.Increment(ref next); n < count; n = Interlocked.Increment(ref next)) await SendAsync(requests[n % requests.Length]);
        })));
        return count / TimeProvider.System.GetElapsedTime(began).TotalSeconds;
    }

    private async Task SendAsync(HttpRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(address, request.Path)) { Content = new ReadOnlyMemoryContent(request.Body) };
        foreach (var (name, value) in request.Headers)
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content.Headers.TryAddWithoutValidation(name, value);
        using var answer = await _invoker.SendAsync(message, CancellationToken.None);
        await answer.Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => _invoker.Dispose();
}
