using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Resets;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Reference;
using ConformanceHarness.Reference.Worlds;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Transport.Http;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd.States;

/// <summary>The reference with its state kept wrongly, reset over its admin path as its bindings file says.</summary>
public sealed class ReferenceMutantTests
{
    private static readonly BindingSet Bindings = BindingsLoader.Load(Repository.File("fixtures/bindings/reference.json"), Harness.Specification);

    [Fact]
    public async Task Run_Reference_ConformsWithEveryStateClauseGraded()
    {
        var ended = (await RunAsync(() => new Holdings(), new() { Cases = 0 })).Ended();

        Assert.Equal(0, ended.ExitCode);
        Assert.Empty(ended.Findings);
        Assert.Empty(ended.Clauses.Where(tally => tally.Clause.Id.Contains("/state/", StringComparison.Ordinal) && tally.Skipped is not null && !tally.Clause.Id.EndsWith("read-only", StringComparison.Ordinal))
            .Select(tally => tally.Clause.Id));
    }

    [Theory]
    [InlineData("second", "only-one-gateway", 2)]
    [InlineData("forgets", "only-one-gateway", 2)]
    [InlineData("shared", "tapes-are-independent", 2)]
    [InlineData("shared-across-accounts", "tapes-are-independent", 2)]
    [InlineData("no-clear", "reset-restores", 2)]
    public async Task Run_StateKeptWrongly_IsToldByItsClause(string name, string clause, int calls)
    {
        var ended = (await RunAsync(() => new WrongHoldings(name), Closed.Quick with { ClauseGlob = "*/state/*" })).Ended();

        var finding = Assert.Single(ended.Findings, finding => finding.Clause.EndsWith("/state/" + clause, StringComparison.Ordinal));
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(calls, finding.Case.Steps!.Value.Count(step => step.Act == "call"));
        Assert.False(finding.Intermittent);
    }

    [Theory]
    [InlineData("shared")]
    [InlineData("shared-across-accounts")]
    public async Task Run_OneResourceTakenForAnother_IsToldByItsClauseAlone(string name)
    {
        var ended = (await RunAsync(() => new WrongHoldings(name), Closed.Quick)).Ended();

        Assert.Equal(["state/retrieves", "state/tapes-are-independent"], ended.Findings.Select(finding => finding.Clause[(finding.Clause.IndexOf('/', StringComparison.Ordinal) + 1)..]).Order());
    }

    [Fact]
    public async Task Replay_SequenceFile_ShowsTheFindingAgain()
    {
        var found = (await RunAsync(() => new WrongHoldings("second"), Closed.Quick with { ClauseGlob = "*/state/*" })).Ended().Findings.First(finding => finding.Case.Steps is not null);

        var steps = SequenceReader.Read(found.Case, out _);
        var replay = CaseReader.Read(found.Case, out _);
        var again = (await RunAsync(() => new WrongHoldings("second"), new() { Replay = replay, ReplaySteps = steps })).Ended();
        var mended = (await RunAsync(() => new Holdings(), new() { Replay = replay, ReplaySteps = steps })).Ended();

        Assert.Equal(found.Case.Id, steps!.Id);
        Assert.Contains(again.Findings, finding => finding.Clause == found.Clause && finding.Symptom == found.Symptom && finding.Case.Id == found.Case.Id);
        Assert.Equal(1, again.ExitCode);
        Assert.Equal(0, mended.ExitCode);
    }

    [Fact]
    public async Task Run_CheckThenAct_IsToldInNearlyEveryRun()
    {
        var told = 0;
        for (var seed = 1UL; seed <= 5; seed++)
            told += (await RunAsync(() => new WrongHoldings("racy"), new() { Cases = 0, Sequences = 0, Seed = seed, ClauseGlob = "*/state/*" })).Ended()
                .Findings.Any(finding => finding.Symptom == "two-holders" && finding.Case.Steps!.Value.Length <= 3) ? 1 : 0;

        Assert.Equal(5, told);
    }

    private static async Task<List<CampaignEvent>> RunAsync(Func<IHoldings> holdings, CampaignOptions options)
    {
        await using var endpoint = await ReferenceEndpoint.StartAsync(new()
        {
            Specification = Harness.Specification, Bindings = Bindings, World = WorldKind.Closed,
            Change = behavior => behavior with { World = new ClosedWorld(Harness.Specification, Bindings, holdings()) },
        });
        var call = (ResetPlan.Call)Bindings.Reset!;
        await using var exchanger = new HttpExchanger(new() { Endpoint = endpoint.Address, TimeProvider = TimeProvider.System });
        return await Harness.RunAsync(endpoint.Address, options, Bindings,
            reset: new HttpReset(exchanger, endpoint.Address, call.Method, call.Address, call.Timeout, TimeProvider.System));
    }

    private sealed class WrongHoldings(string how) : IHoldings
    {
        private readonly Dictionary<string, string> _holders = [];
        private readonly Lock _gate = new();

        public bool Take(string resource, string holder)
        {
            if (how == "shared") resource = resource[..resource.LastIndexOf('/')];
            if (how == "shared-across-accounts") resource = resource[resource.LastIndexOf('/')..];
            if (how == "forgets") return true;
            if (how == "racy")
            {
                if (HolderOf(resource) is { } other) return other == holder;
                Thread.Yield();
                Set(resource, holder);
                return true;
            }
            lock (_gate) return _holders.TryAdd(resource, holder) || _holders[resource] == holder || how == "second";
        }

        public void Clear()
        {
            lock (_gate)
                if (how != "no-clear") _holders.Clear();
        }

        private string? HolderOf(string resource)
        {
            lock (_gate) return _holders.GetValueOrDefault(resource);
        }

        private void Set(string resource, string holder)
        {
            lock (_gate) _holders[resource] = holder;
        }
    }
}
