using ConformanceHarness.Reporting.Snapshots;
using ConformanceHarness.Reporting.Text;
using ConformanceHarness.Suite.Skipping;
using ConformanceHarness.Suite.Support;
using Xunit;

namespace ConformanceHarness.Suite.Fixtures;

/// <summary>
/// The answer to each named case beside its snapshot, in the way of Verify: <c>x.received.txt</c> is written beside
/// <c>x.verified.txt</c> while they differ.
/// </summary>
[Collection(SuiteRunDefinition.Name)]
public sealed class SnapshotTests(SuiteRun run)
{
    public static TheoryData<string> Names => [.. NamedCases.Names()];

    [NamedTheory(DisplayName = "contracts")]
    [MemberData(nameof(Names))]
    public void Answer(string name)
    {
        if (run.Targets.All(target => target.Contracts.IsEmpty)) throw new SkipException("no snapshots of this endpoint are named: CONFORMANCE_SNAPSHOTS");
        var compared = Assert.Single(run.Record.Snapshots, compared => compared.Name == name);
        Assert.False(compared.IsMismatch(), new Page(int.MaxValue).Snapshot(compared).ToString());
    }
}
