using System.Net.Http.Headers;
using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints;

/// <summary>An endpoint and an ordinary client that talks to it, both ended together.</summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="signs">Whether every request carries an Authorization header.</param>
internal sealed class TestClient(IEndpoint endpoint, bool signs = false) : IAsyncDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        BaseAddress = endpoint.Address,
        Timeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>Starts the server, and signs where it asks for that.</summary>
    public static async Task<TestClient> StartAsync(ConformingServer server) =>
        new(await server.StartAsync(), server.Disposition.RequiresAuthentication);

    public async Task<Reply> SendAsync(Probe probe)
    {
        using var request = new HttpRequestMessage(new HttpMethod(probe.Method), new Uri(probe.Path, UriKind.Relative));
        request.Content = new ByteArrayContent([.. probe.Body]);
        foreach (var (name, value) in probe.Headers)
        {
            if (name == "Content-Type")
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            else
                request.Headers.TryAddWithoutValidation(name, value);
        }

        if (signs)
            request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=x");
        using var response = await client.SendAsync(request);
        return await Reply.OfAsync(response);
    }

    public async Task<IReadOnlyList<Reply>> SendAllAsync(IEnumerable<Probe> probes)
    {
        var replies = new List<Reply>();
        foreach (var probe in probes)
            replies.Add(await SendAsync(probe));
        return replies;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await endpoint.DisposeAsync();
    }
}
