using ConformanceHarness.Campaign;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Endpoints;
using System.Collections.Frozen;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd;

public class ZSurvey
{
    internal static BindingSet Bindings { get; } = new(new Dictionary<string, ImmutableArray<string>>
    {
        ["tapeGateway"] = [Arns.Gateway, Arns.OtherGateway],
        ["nonTapeGateway"] = [Arns.FileGateway],
        ["tapeWithRecoveryPoint"] = [Arns.Tape, Arns.OtherTape, Arns.SameBarcode],
        ["tapeWithoutRecoveryPoint"] = [Arns.BareTape],
    }.ToFrozenDictionary());

    [Fact]
    public async Task All()
    {
        await using var w = new StreamWriter(Environment.GetEnvironmentVariable("SURVEY") ?? "/tmp/survey.tsv");
        var options = new CampaignOptions { Cases = int.Parse(Environment.GetEnvironmentVariable("CASES") ?? "300") };
        var runner = new CampaignRunner(Harness.Specification, options, TimeProvider.System);
        var t = TimeProvider.System;
        foreach (var server in ConformingServers.All)
        {
            await using var e = await server.StartAsync();
            var closed = server.Disposition.World is Endpoints.World.Closed;
            var s = t.GetTimestamp();
            var events = await Harness.RunAsync(e.Address, options, closed ? Bindings : null, runner: runner, timeout: TimeSpan.FromSeconds(1));
            var r = events.Ended();
            await w.WriteLineAsync($"CONF\t{server.Name}\t{r.ExitCode}\t{r.Verdict}\t{r.World}\t{r.Requests}\t{t.GetElapsedTime(s).TotalMilliseconds:0}\tadvice={server.KeepsAdvice}\t" + string.Join(" ;; ", r.Findings.Select(f => $"{f.Strength} {f.Clause} {f.Symptom} x{f.Count} [{f.Case.Label}] {f.Actual}")) + string.Join(";", events.OfType<Campaign.Events.HarnessFaulted>().Select(h => h.Message)));
            await w.FlushAsync();
        }
        foreach (var m in Mutants.All)
        {
            await using var e = await m.StartAsync();
            var closed = m.Behaviour.Disposition.World is Endpoints.World.Closed;
            var s = t.GetTimestamp();
            var events = await Harness.RunAsync(e.Address, options, closed ? Bindings : null, runner: runner, timeout: TimeSpan.FromSeconds(1));
            var r = events.Ended();
            var right = r.Findings.Any(f => ClauseCatalogue.Matches(m.ExpectedClause, new(f.Clause)));
            var others = r.Findings.Where(f => !ClauseCatalogue.Matches(m.ExpectedClause, new(f.Clause))).ToList();
            await w.WriteLineAsync($"MUT\t{m.Name}\t{(right ? others.Count == 0 ? "OK" : "ALSO" : r.Findings.Length > 0 ? "WRONG" : "MISSED")}\t{r.ExitCode}\t{m.ExpectedClause}\t{m.Demand}\t{m.OnlyAdvice}\t{r.World}\t{r.Requests}\t{t.GetElapsedTime(s).TotalMilliseconds:0}\t" + string.Join(" ;; ", r.Findings.Select(f => $"{f.Strength} {f.Clause} {f.Symptom} x{f.Count} r={f.Rate} [{f.Case.Label}]")) + (r.ExitCode is 3 or 70 ? r.Verdict : ""));
            await w.FlushAsync();
        }
    }
}
