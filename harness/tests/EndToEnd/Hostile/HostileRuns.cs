using System.Collections.Concurrent;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>Runs against several endpoints at once: most of them only let one wait.</summary>
internal static class HostileRuns
{
    private const int AtOnce = 6;
    private static readonly SemaphoreSlim Places = new(AtOnce);
    private static readonly Lazy<ConcurrentDictionary<string, Task<HostileRun>>> Started = new(() =>
        new(HostileEndpoints.All.Select(endpoint => KeyValuePair.Create(endpoint.Name, Task.Run(() => RunAsync(endpoint))))));

    /// <summary>The run against the endpoint of that name; the first to ask starts them all.</summary>
    public static Task<HostileRun> OfAsync(string name) => Started.Value[name];

    private static async Task<HostileRun> RunAsync(HostileEndpoint endpoint)
    {
        await Places.WaitAsync();
        try
        {
            await using var host = await endpoint.StartAsync();
            using var reports = new WholeReports();
            return await HostileRun.RunAsync(host, endpoint.Hangs, reports, endpoint.Brief ? HostileRun.Brief : null);
        }
        finally
        {
            Places.Release();
        }
    }
}
