using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Transport.Http;

namespace ConformanceHarness.Benchmarks.EndToEnd;

/// <summary>A whole campaign against an endpoint, its events told and forgotten.</summary>
internal static class Campaigning
{
    /// <summary>Runs it; <paramref name="see"/> gets every event.</summary>
    /// <exception cref="InvalidOperationException">The endpoint was found to depart, so that the figures would be of shrinking.</exception>
    public static async Task<RunEnded> RunAsync(Uri address, int cases, int concurrency, Action<CampaignEvent> see)
    {
        await using var exchanger = new HttpExchanger(new() { Endpoint = address, TimeProvider = TimeProvider.System, Concurrency = concurrency });
        var plan = new TargetPlan { Name = "fast", Address = address, Exchanger = exchanger, World = World.Open };
        var runner = new CampaignRunner(Checkout.Specification, new() { Cases = cases, Concurrency = concurrency, Seed = GeneratedCases.Seed, Wire = false }, TimeProvider.System);
        RunEnded? ended = null;
        await foreach (var happened in runner.RunAsync([plan], CancellationToken.None))
        {
            see(happened);
            ended = happened as RunEnded ?? ended;
        }
        return ended is { ExitCode: 0 } ? ended : throw new InvalidOperationException(
            $"the endpoint does not conform: {ended?.Verdict}; {string.Join(", ", ended?.Findings.Select(finding => $"{finding.Clause} {finding.Symptom} {finding.Actual} {finding.Case.Label}") ?? [])}");
    }

    /// <summary>The pace of the fuzz phase: judged cases.</summary>
    public static async Task<Pace> PaceAsync(Uri address, int cases, int concurrency)
    {
        var start = Pace.Start();
        Pace pace = default;
        await RunAsync(address, cases, concurrency, happened =>
        {
            if (happened is PhaseStarted { Phase: "fuzz" }) start = Pace.Start();
            if (happened is PhaseEnded { Phase: "fuzz" } ended) pace = Pace.Since(start, ended.Cases);
        });
        return pace;
    }
}
