using ConformanceHarness.Suite.Skipping;
using ConformanceHarness.Suite.Support;
using Xunit;
using Xunit.Abstractions;

namespace ConformanceHarness.Suite.Clauses;

/// <summary>One test per clause, named by it: what the campaign found of it.</summary>
[Collection(SuiteRunDefinition.Name)]
public sealed class ClauseTests(SuiteRun run, ITestOutputHelper output)
{
    public static TheoryData<string> All => [.. Checkout.Specification.Catalogue.All.Select(clause => clause.Id.Value)];

    [NamedTheory]
    [MemberData(nameof(All))]
    public void Clause(string id)
    {
        switch (ClauseVerdict.Of(run.Record, id, run.IsReference && IsTestable(id)))
        {
            case ClauseVerdict.Passed passed:
                if (passed.Notes.Length > 0) output.WriteLine(passed.Notes);
                break;
            case ClauseVerdict.Skipped skipped:
                throw new SkipException(skipped.Reason);
            case ClauseVerdict.Failed failed:
                Assert.Fail(failed.Text);
                break;
        }
    }

    [Fact]
    public void Run_AsAWhole_Conforms() =>
        Assert.True(run.Record.End.ExitCode == 0, $"exit code {run.Record.End.ExitCode}: {run.Record.End.Verdict}");

    [Fact]
    public void Run_Findings_AreOfClausesThatHaveATest() =>
        Assert.Subset(Checkout.Specification.Catalogue.All.Select(clause => clause.Id.Value).ToHashSet(), run.Record.End.Findings.Select(finding => finding.Clause).ToHashSet());

    private static bool IsTestable(string id) => Checkout.Specification.Catalogue.Find(new(id))!.NotTestable is null;
}
