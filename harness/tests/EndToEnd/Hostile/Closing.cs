using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Tests.EndToEnd.Hostile.Servers;
using ConformanceHarness.Tests.Transport.Servers;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>Endpoints that end connections when they like, which any server may between two requests (RFC 9112, section 9.5).</summary>
internal static class Closing
{
    public static ImmutableArray<HostileEndpoint> All { get; } =
    [
        new("keep-alive-closed-after-an-answer", ExitCodes.Conforms, () => After(3, connection => connection.Close())) { Judged = 300 },
        new("keep-alive-reset-after-an-answer", ExitCodes.Conforms, () => After(3, connection => connection.Reset())) { Judged = 300 },
        new("keep-alive-closed-on-a-request", ExitCodes.Conforms, () => On(4, connection => connection.Close())) { Judged = 300 },
        new("keep-alive-reset-on-a-request", ExitCodes.Conforms, () => On(4, connection => connection.Reset())) { Judged = 300 },
        new("takes-100-connections-and-then-none", ExitCodes.Departs, () =>
        {
            var server = new SatedServer(100);
            return new HostileHost(server.Address, server);
        }) { Hangs = true, Clause = HostileEndpoints.Answers, Symptom = "no-answer-in-time", Judged = 20, Intermittent = null, Says = "got no answer in time" },
    ];

    private static HostileHost After(int answers, Action<RawConnection> end)
    {
        var sound = new SoundAnswers();
        return HostileHost.Of(async connection =>
        {
            for (var i = 0; i < answers; i++)
                if (await connection.ReadRequestAsync() is { } request) await connection.SendAsync(await sound.ToAsync(request));
            end(connection);
        });
    }

    private static HostileHost On(int request, Action<RawConnection> end)
    {
        var sound = new SoundAnswers();
        return HostileHost.Of(async connection =>
        {
            for (var i = 1; await connection.ReadRequestAsync() is { } asked && i < request; i++) await connection.SendAsync(await sound.ToAsync(asked));
            end(connection);
        });
    }
}
