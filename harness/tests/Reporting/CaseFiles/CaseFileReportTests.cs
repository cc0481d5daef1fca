using System.Text.Json;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.CaseFiles;
using ConformanceHarness.Tests.Support;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.CaseFiles;

public sealed class CaseFileReportTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task OnEvent_FindingMade_ItsCaseCanBeReadAtOnce()
    {
        await using var report = new CaseFileReport(directory["cases"]);
        await report.OnEventAsync(new FindingMade(SampleFindings.Three[0]));
        var read = CaseFile.Read(await File.ReadAllBytesAsync(directory["cases/3f1c9a7be204.json"]));
        Assert.Equal(Json(SampleFindings.Three[0].Case), Json(read));
    }

    [Fact]
    public async Task OnEvent_SmallerCase_TakesThePlaceOfTheEarlier()
    {
        await using var report = new CaseFileReport(directory["cases"]);
        var finding = SampleFindings.Three[0];
        await report.OnEventAsync(new FindingMade(finding));
        await report.OnEventAsync(new FindingMade(finding with { Case = finding.Case with { Id = "000000000001" } }));
        Assert.Equal(["000000000001.json"], Names());
    }

    [Fact]
    public async Task OnEvent_CaseOfTwoFindings_StaysWhileOneNeedsIt()
    {
        await using var report = new CaseFileReport(directory["cases"]);
        var (one, two) = (SampleFindings.Three[0], SampleFindings.Three[0] with { Symptom = "another" });
        await report.SendAsync([new FindingMade(one), new FindingMade(two), new FindingMade(one with { Case = one.Case with { Id = "000000000001" } })]);
        Assert.Equal(["000000000001.json", "3f1c9a7be204.json"], Names());
    }

    [Fact]
    public async Task OnEvent_FindingOnlyTheEndKnows_IsWrittenToo()
    {
        await using var report = new CaseFileReport(directory["cases"]);
        await report.OnEventAsync(SampleRuns.WithFindings().Last());
        Assert.Equal(3, Names().Length);
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 100)]
    internal async Task OnEvent_AnyCaseId_StaysWithinTheDirectory(HostileText id)
    {
        await using var report = new CaseFileReport(directory["cases"]);
        await report.OnEventAsync(new FindingMade(SampleFindings.Three[0] with { Case = SampleFindings.Three[0].Case with { Id = id.Value } }));
        Assert.Equal(["cases"], Directory.EnumerateFileSystemEntries(directory.Path).Select(Path.GetFileName));
        Assert.NotEmpty(Names());
        Assert.All(Names(), name => Assert.EndsWith(".json", name, StringComparison.Ordinal));
    }

    private string[] Names() => [.. Directory.EnumerateFiles(directory["cases"]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Json(CaseView view) => JsonSerializer.Serialize(view, EventJson.Default.CaseView);
}
