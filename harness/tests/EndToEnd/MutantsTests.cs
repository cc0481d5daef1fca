using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.Endpoints;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd;

/// <summary>Servers with one rule broken: the finding names that rule.</summary>
public sealed class MutantsTests
{
    private const string Operation = "RetrieveTapeRecoveryPoint";
    private static readonly CampaignRunner Short = new(Harness.Specification, new() { Cases = 100, Wire = false }, TimeProvider.System);
    private static readonly CampaignRunner Default = new(Harness.Specification, new() { Wire = false }, TimeProvider.System);

    public static TheoryData<string> Single => [.. Mutants.All
        .Where(mutant => (mutant.Demand & (Demand.Sequences | Demand.Bindings | Demand.Concurrency)) == 0 && !NotSeen.ContainsKey(mutant.Name))
        .Select(mutant => mutant.Name)];

    /// <summary>Faults a run cannot or does not tell, each with its reason.</summary>
    private static Dictionary<string, string> NotSeen { get; } = new()
    {
        ["constraint-content-type-html"] = "the contract asks for the protocol's content type of outputs, not of refusals",
        ["constraint-request-id-absent"] = "the contract asks for a request id of outputs, not of refusals",
        ["content-type-upper-case-refused"] = "media types are case-insensitive by RFC 9110; servers are known to differ, so it is not judged",
        ["lower-case-post-executed"] = "an HTTP client writes known methods in capitals; only the raw wire cases can send it",
        ["1-in-100-reset"] = "a kept-alive connection that ends before an answer is tried again once: any server may close an idle connection",
        ["1-in-500-server-fault"] = "a run of the default length sees it in most runs, not in all",
    };

    [Theory]
    [MemberData(nameof(Single))]
    public async Task Run_Mutant_NamesTheBrokenRule(string name)
    {
        var mutant = Mutants.Get(name);
        await using var endpoint = await mutant.StartAsync();

        var runner = mutant.Demand.HasFlag(Demand.Repetition) ? Default : Short;
        var ended = (await Harness.RunAsync(
            endpoint.Address, new(), mutant.Behaviour.Disposition.World is World.Closed ? Bound.ToClosedWorld : null,
            timeout: TimeSpan.FromSeconds(1), runner: runner)).Ended();

        Assert.Contains(ended.Findings, finding => Names(mutant, finding));
        Assert.Equal(mutant.OnlyAdvice ? 0 : 1, ended.ExitCode);
    }

    // Two words for one rule: a well-formed value that is refused is reported under the clause it keeps, a refusal
    // with a success status under the clause of statuses, an answer that changes now and then under consistency.
    private static bool Names(Mutant mutant, FindingView finding) =>
        Matches(mutant.ExpectedClause, finding)
        || (mutant.ExpectedClause == $"{Operation}/accepts/*" && finding.Symptom.StartsWith("refused", StringComparison.Ordinal))
        || (finding.Clause == ProtocolClauses.ErrorsStatus.Value && finding.Symptom == "status-200" && mutant.Name.EndsWith("-status-200", StringComparison.Ordinal))
        || (mutant.Demand.HasFlag(Demand.Repetition) && finding.Clause == ProtocolClauses.Consistency.Value)
        || (mutant.Name == "tape-id-hexadecimal" && finding.Clause == $"{Operation}/accepts/well-formed");

    private static bool Matches(string glob, FindingView finding) => ClauseCatalogue.Matches(glob, new ClauseId(finding.Clause));
}
