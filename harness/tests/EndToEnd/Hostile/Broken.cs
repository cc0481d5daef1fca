using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Tests.EndToEnd.Hostile.Servers;
using ConformanceHarness.Tests.Transport.Servers;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>Endpoints whose answers break off, or are none.</summary>
internal static class Broken
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\n";

    public static ImmutableArray<HostileEndpoint> All { get; } =
    [
        Ends("half-a-body", "half-an-answer", async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(Head + "Content-Length: 100\r\n\r\n{\"TapeARN\":");
            connection.Close();
        }),
        Ends("half-a-chunk", "half-an-answer", async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(Head + "Transfer-Encoding: chunked\r\n\r\n20\r\n{\"TapeARN\":");
            connection.Close();
        }),
        Ends("closed-before-the-body-is-read", "reset", async connection =>
        {
            await connection.ReadSomeAsync();
            connection.Close();
        }),
        Ends("closed-at-once", "reset", connection =>
        {
            connection.Close();
            return Task.CompletedTask;
        }),
        Ends("reset-at-once", "reset", connection =>
        {
            connection.Reset();
            return Task.CompletedTask;
        }),
        Ends("reset-in-mid-header", "half-an-answer", async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(Head + "Content-Le");
            await Task.Delay(5);
            connection.Reset();
        }),
        Speaks("no-http", "220 mail.example ESMTP\r\n"),
        Speaks("binary", "\0\u0001\u0002\u00ff\0\0\0\r\n\r\n"),
        Speaks("http-2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        Speaks("http-2-frames", "\0\0\u0012\u0004\0\0\0\0\0\0\u0003\0\0\0d\0\u0004\0\u00a0\0\0\0\u0002\0\0\0\0"),
        Speaks("broken-chunk", Head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
        new("content-length-too-long", ExitCodes.NoVerdict, () => Miscounted(by: 7)) { Hangs = true, Clause = HostileEndpoints.Answers, Symptom = "no-answer-in-time" },
        new("content-length-too-short", ExitCodes.Departs, () => Miscounted(by: -7)),
    ];

    private static HostileEndpoint Ends(string name, string symptom, Func<RawConnection, Task> serve) =>
        new(name, ExitCodes.NoVerdict, () => HostileHost.Of(serve)) { Clause = HostileEndpoints.Answers, Symptom = symptom, Says = "the endpoint does not answer" };

    private static HostileEndpoint Speaks(string name, string bytes) =>
        new(name, ExitCodes.NoVerdict, () => HostileHost.OfEach((connection, _) => connection.SendAsync(bytes))) { Clause = HostileEndpoints.Answers, Symptom = "not-http", Says = "not HTTP" };

    private static HostileHost Miscounted(int by)
    {
        var answers = new SoundAnswers(answer => answer.With("Content-Length", $"{Math.Max(0, answer.Body.Length + by)}"));
        return HostileHost.OfEach(async (connection, request) => await connection.SendAsync(await answers.ToAsync(request)));
    }
}
