using ConformanceHarness.Campaign;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.Endpoints;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd.States;

public sealed class StateMutantTests
{
    public static TheoryData<string> Names => [.. Mutants.All.Where(mutant => mutant.Demand.HasFlag(Demand.Bindings)).Select(mutant => mutant.Name)];

    public static TheoryData<string> ConformingNames => ["closed", "closed-repetition-refused"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_StateMutant_IsToldByItsClauseWithAtMostThreeCalls(string name)
    {
        var mutant = Mutants.Get(name);

        var ended = (await Closed.RunAsync(mutant.Behaviour, Closed.Quick with { ClauseGlob = mutant.ExpectedClause })).Ended();

        var telling = ended.Findings.Where(finding => ClauseCatalogue.Matches(mutant.ExpectedClause, new(finding.Clause))).ToList();
        Assert.True(telling.Count > 0, string.Join('\n', ended.Findings.Select(finding => $"{finding.Clause} {finding.Symptom}")));
        Assert.Equal(1, ended.ExitCode);
        Assert.DoesNotContain(telling.Select(finding => $"{finding.Clause} {finding.Case.Steps?.Count(step => step.Act == "call") ?? 1}"), told => told[^1] > (char)0x33 || told[^2] != (char)0x20);
    }

    [Theory]
    [MemberData(nameof(ConformingNames))]
    public async Task Run_ConformingClosedServer_RaisesNoAlarm(string name)
    {
        var server = ConformingServers.Get(name);

        var ended = (await Closed.RunAsync(new() { Disposition = server.Disposition })).Ended();

        Assert.Empty(ended.Findings.Select(finding => $"{finding.Clause} {finding.Symptom} {finding.Actual}"));
        Assert.Equal(0, ended.ExitCode);
        Assert.All(ended.Clauses.Where(tally => tally.Clause.Id.Contains("/state/", StringComparison.Ordinal) && tally.Skipped is not null),
            tally => Assert.Contains(tally.Clause.Id.Split('/')[^1], new[] { "read-only", "same-owner" }));
        Assert.Contains("of two owners each", ended.Clauses.Single(tally => tally.Clause.Id.EndsWith("/same-owner", StringComparison.Ordinal)).Skipped, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ConformingNames))]
    public async Task Run_ConformingClosedServerWithoutReset_RaisesNoAlarm(string name)
    {
        var server = ConformingServers.Get(name);

        var ended = (await Closed.RunAsync(new() { Disposition = server.Disposition }, reset: _ => null)).Ended();

        Assert.Empty(ended.Findings.Select(finding => $"{finding.Clause} {finding.Symptom} {finding.Actual}"));
        Assert.Equal(0, ended.ExitCode);
    }

    [Fact]
    public async Task Run_ResetThatForgets_IsToldByItsClause()
    {
        var ended = (await Closed.RunAsync(new() { Disposition = ConformingServers.Get("closed").Disposition }, reset: _ => () => { })).Ended();

        var finding = Assert.Single(ended.Findings, finding => finding.Clause.EndsWith("/state/reset-restores", StringComparison.Ordinal));
        Assert.Equal(["call", "reset", "call"], finding.Case.Steps!.Value.Select(step => step.Act));
    }

    [Fact]
    public async Task Run_CheckThenAct_ShowsTheScheduleOfTwoCallers()
    {
        var ended = (await Closed.RunAsync(Mutants.Get("check-then-act").Behaviour, new CampaignOptions { Cases = 0, Sequences = 50, Races = 100 })).Ended();

        var finding = Assert.Single(ended.Findings, finding => finding.Symptom == "two-holders");
        Assert.Equal([1, 2], finding.Case.Steps!.Value.Select(step => step.Caller).Distinct().Count() is 2 ? [1, 2] : []);
        Assert.All(finding.Case.Steps.Value.Where(step => step.Departs), step => Assert.Equal("HTTP 200", step.Answer!.Summary));
    }
}
