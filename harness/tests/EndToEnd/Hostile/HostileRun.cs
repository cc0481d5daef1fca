using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Transport;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>A run against a hostile endpoint with its reports.</summary>
/// <param name="Events">What happened.</param>
/// <param name="Took">How long it took.</param>
internal sealed record HostileRun(IReadOnlyList<CampaignEvent> Events, TimeSpan Took)
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Ample = TimeSpan.FromSeconds(15);
    private static readonly CampaignRunner Usual = new(Harness.Specification, new() { Cases = 40, Wire = false }, TimeProvider.System);

    /// <summary>Sends one request besides those of the probe: one that must be refused.</summary>
    public static readonly CampaignRunner Brief = new(Harness.Specification, new()
    {
        Replay = Case.Of(ProtocolClauses.BodyMalformed, Intent.Reject, "no JSON", AwsJsonRequest.For(Harness.Specification.Operation, "{"u8.ToArray())),
    }, TimeProvider.System);

    /// <summary>Runs, writes every report, and checks that each is whole.</summary>
    public static async Task<HostileRun> RunAsync(HostileHost host, bool hangs, WholeReports reports, CampaignRunner? runner = null)
    {
        var started = TimeProvider.System.GetTimestamp();
        await using var exchanger = new EndpointExchanger(host.With(new() { Endpoint = host.Address, TimeProvider = TimeProvider.System, Timeout = hangs ? Short : Ample }));
        var plan = new TargetPlan { Name = host.Address.ToString(), Address = host.Address, Exchanger = exchanger };
        var events = new List<CampaignEvent>();
        await foreach (var happened in (runner ?? Usual).RunAsync([plan], CancellationToken.None))
        {
            await reports.TakeAsync(happened);
            events.Add(happened);
        }
        var took = TimeProvider.System.GetElapsedTime(started);
        await reports.CheckAsync();
        host.Afterwards();
        return new(events, took);
    }

    public string Slowest => Events.OfType<CaseJudged>().MaxBy(judged => judged.Milliseconds) is { } slowest ? $"{slowest.Phase} {slowest.Label}: {slowest.Answer} in {slowest.Milliseconds} ms" : "none";

    public RunEnded Ended => Events.Ended();

    public int Judged => Events.Count(happened => happened is CaseJudged);

    /// <summary>Every reason the run gives for not having done all it meant to.</summary>
    public string Reasons => string.Join("; ", Events.OfType<PhaseEnded>().Select(phase => phase.Cut).Append(Ended.Verdict));

    /// <summary>The findings, for the text of a failed test.</summary>
    public string Shown => $"exit {Ended.ExitCode}: {Reasons}\n" + string.Concat(Ended.Findings.Select(finding =>
        $"  {finding.Strength} {finding.Clause} {finding.Symptom} ×{finding.Count} rate {finding.Rate}: {finding.Case.Label}: {finding.Actual[..Math.Min(200, finding.Actual.Length)]}\n"));
}
