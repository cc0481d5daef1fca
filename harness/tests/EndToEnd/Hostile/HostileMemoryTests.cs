using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Tests.EndToEnd.Hostile.Servers;
using ConformanceHarness.Tests.Transport.Http;
using ConformanceHarness.Transport;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>However much an endpoint sends, a run holds little of it. Looks at the memory of the whole process, so no other test may run meanwhile.</summary>
[Collection(nameof(MemoryTests))]
public sealed class HostileMemoryTests
{
    private const long Bound = 64 << 20;
    private static readonly byte[] Mebibyte = [.. Enumerable.Repeat((byte)' ', 1 << 20)];

    // Enough that what is sent passes the bound many times over; nothing is looked into.
    private static readonly CampaignRunner Runner = new(Harness.Specification, new() { Cases = 0, ClauseGlob = "*/input/*" }, TimeProvider.System);

    [Fact]
    public Task Run_BodiesPastTheBound_HoldsLittle() => HoldsLittleAsync(HostileHost.OfEach((connection, _) => SendAsync(connection, Mebibyte)));

    [Fact]
    public async Task Run_LargeBodiesBehindASlowAnswer_HoldsLittle()
    {
        var requests = 0;
        await HoldsLittleAsync(HostileHost.OfEach(async (connection, _) =>
        {
            // The first answer after the probe is late, so that those of later cases have to wait for it.
            if (Interlocked.Increment(ref requests) == 30) await Task.Delay(1500);
            await SendAsync(connection, Mebibyte);
        }));
    }

    [Fact]
    public Task Run_LargeHeaders_HoldsLittle()
    {
        var answers = new SoundAnswers(answer => answer.With("X-Large", new string('y', 60 * 1024)));
        return HoldsLittleAsync(HostileHost.OfEach(async (connection, request) => await connection.SendAsync(await answers.ToAsync(request))));
    }

    private static async Task SendAsync(ConformanceHarness.Tests.Transport.Servers.RawConnection connection, byte[] body)
    {
        await connection.SendAsync($"HTTP/1.1 400 Bad Request\r\nContent-Length: {body.Length}\r\n\r\n");
        await connection.SendAsync(body);
    }

    private static async Task HoldsLittleAsync(HostileHost served)
    {
        await using var host = served;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var run = RunAsync(host);
        var most = 0L;
        while (await Task.WhenAny(run, Task.Delay(100)) != run) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
        Assert.InRange(await run, 300, int.MaxValue);
        Assert.InRange(most - before, long.MinValue, Bound);
    }

    private static async Task<int> RunAsync(HostileHost host)
    {
        await using var exchanger = new EndpointExchanger(new() { Endpoint = host.Address, TimeProvider = TimeProvider.System, Timeout = TimeSpan.FromSeconds(20) });
        var plan = new TargetPlan { Name = "large", Address = host.Address, Exchanger = exchanger };
        var judged = 0;
        await foreach (var happened in Runner.RunAsync([plan], CancellationToken.None))
            if (happened is CaseJudged) judged++;
        return judged;
    }
}
