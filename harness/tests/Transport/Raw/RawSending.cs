using System.Text;
using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport;
using ConformanceHarness.Transport.Raw;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Raw;

/// <summary>Short ways to a raw exchange.</summary>
internal static class RawSending
{
    public const string Call = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\n{}";

    public static RawRequest Request(string latin1 = Call) => RawRequest.Of(Encoding.Latin1.GetBytes(latin1));

    public static async Task<Exchange> SendAsync(TransportOptions options, RawRequest request)
    {
        await using var exchanger = new RawExchanger(options);
        return await exchanger.SendAsync(request, CancellationToken.None);
    }

    /// <summary>What becomes of <paramref name="request"/> at a server that does <paramref name="serve"/> with the connection.</summary>
    public static async Task<RawAnswers> AnswersAsync(Func<RawConnection, Task> serve, RawRequest? request = null, TimeSpan? timeout = null)
    {
        await using var server = RawServer.Start(serve);
        return (await SendAsync(Exchanging.To(server.Endpoint) with { Timeout = timeout ?? Exchanging.Ample }, request ?? Request())).Answers();
    }

    /// <summary>What becomes of a call answered by these bytes and a close.</summary>
    public static Task<RawAnswers> AnsweredAsync(string latin1, RawRequest? request = null) => AnswersAsync(async connection =>
    {
        await connection.ReadSomeAsync();
        await connection.SendAsync(latin1);
        connection.Close();
    }, request);

    public static RawAnswers Answers(this Exchange exchange) => Assert.IsType<RawAnswers>(exchange.Outcome);

    public static string Text(this Response response) => Encoding.Latin1.GetString(response.Body.Span);

    public static string Rest(this RawAnswers answers) => Encoding.Latin1.GetString(answers.Rest.Span);
}
