using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport.Http;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Http;

/// <summary>Looks at the memory of the whole process, so no other test may run meanwhile.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTests
{
    [Fact]
    public async Task SendAsync_ManyEndlessBodies_KeepMemoryFlat()
    {
        var piece = new byte[64 * 1024];
        await using var server = RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\n\r\n");
            while (true) await connection.SendAsync(piece);
        });
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint));
        var before = 0L;
        for (var turn = 0; turn < 210; turn++)
        {
            if (turn == 10) before = GC.GetTotalMemory(forceFullCollection: true);
            Assert.True((await exchanger.SendAsync(Exchanging.Post(), CancellationToken.None)).Answer().Truncated);
        }
        // 200 MiB were kept for a moment each; what stays are the array pool's buffers, one of a size for a thread.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 64 << 20);
    }
}
