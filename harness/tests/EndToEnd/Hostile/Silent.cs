using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Tests.EndToEnd.Hostile.Servers;
using ConformanceHarness.Tests.Transport.Servers;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>Endpoints that let one wait.</summary>
internal static class Silent
{
    private const string NoAnswer = "the endpoint does not answer";

    public static ImmutableArray<HostileEndpoint> All { get; } =
    [
        new("no-answer", ExitCodes.NoVerdict, () => HostileHost.OfEach((_, _) => Task.CompletedTask)) { Hangs = true, Says = NoAnswer, Clause = HostileEndpoints.Answers, Symptom = "no-answer-in-time" },
        new("trickle-of-a-head", ExitCodes.NoVerdict, () => HostileHost.OfEach((connection, _) => TrickleAsync(connection, "HTTP/1.1 200 OK\r\nX-Slow: ", "y"))) { Hangs = true, Says = NoAnswer },
        new("trickle-of-a-body", ExitCodes.NoVerdict, () => HostileHost.OfEach((connection, _) => TrickleAsync(connection, "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", " "))) { Hangs = true, Says = NoAnswer },
        new("trickle-of-chunks", ExitCodes.NoVerdict, () => HostileHost.OfEach((connection, _) => TrickleAsync(connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n"))) { Hangs = true, Says = NoAnswer },
        new("trickle-of-interim-answers", ExitCodes.NoVerdict, () => HostileHost.OfEach((connection, _) => TrickleAsync(connection, "", "HTTP/1.1 100 Continue\r\n\r\n"))) { Hangs = true, Says = NoAnswer },
        new("hangs-on-what-is-well-formed", ExitCodes.Departs, () => Hanging("HTTP/1.1 200")) { Hangs = true, Clause = HostileEndpoints.Answers, Symptom = "no-answer-in-time" },
        new("hangs-on-what-is-not", ExitCodes.Departs, () => Hanging("HTTP/1.1 400")) { Hangs = true, Clause = HostileEndpoints.Answers, Symptom = "no-answer-in-time", Says = "got no answer in time" },
    ];

    /// <summary>A conforming server, but for the answers that begin like this: they never come.</summary>
    private static HostileHost Hanging(string start)
    {
        var answers = new SoundAnswers();
        return HostileHost.OfEach(async (connection, request) =>
        {
            var answer = await answers.ToAsync(request);
            if (!answer.AsSpan().StartsWith(System.Text.Encoding.ASCII.GetBytes(start))) await connection.SendAsync(answer);
        });
    }

    // A byte a second, in the time of tests whose time-out is a fraction of that.
    private static async Task TrickleAsync(RawConnection connection, string start, string drop)
    {
        await connection.SendAsync(start);
        while (true)
        {
            await connection.SendAsync(drop);
            await Task.Delay(50);
        }
    }
}
