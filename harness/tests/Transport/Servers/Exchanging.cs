using System.Text;
using ConformanceHarness.Transport;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Servers;

/// <summary>Short ways to an exchanger and to a request.</summary>
public static class Exchanging
{
    /// <summary>Long enough never to matter but where a test is about it.</summary>
    public static readonly TimeSpan Ample = TimeSpan.FromSeconds(20);

    public static readonly TimeSpan Short = TimeSpan.FromMilliseconds(250);

    public static TransportOptions To(Uri endpoint) => new() { Endpoint = endpoint, TimeProvider = TimeProvider.System, Timeout = Ample };

    public static HttpRequest Post(string body = "{}", params Header[] headers) => Request("POST", body, headers);

    public static HttpRequest Request(string method, string body, params Header[] headers) =>
        new() { Method = method, Headers = [.. headers], Body = Encoding.Latin1.GetBytes(body) };

    public static async Task<Exchange> SendOnceAsync(TransportOptions options, HttpRequest? request = null)
    {
        await using var exchanger = new HttpExchanger(options);
        return await exchanger.SendAsync(request ?? Post(), CancellationToken.None);
    }

    public static Response Answer(this Exchange exchange) => Assert.IsType<Response>(exchange.Outcome);

    public static TransportFailure Failure(this Exchange exchange) => Assert.IsType<TransportFailure>(exchange.Outcome);

    public static string BodyText(this Exchange exchange) => Encoding.Latin1.GetString(exchange.Answer().Body.Span);
}
