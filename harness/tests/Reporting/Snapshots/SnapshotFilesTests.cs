using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting;
using ConformanceHarness.Reporting.Snapshots;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Snapshots;

public sealed class SnapshotFilesTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    private string Verified => directory["reference/too-long.verified.txt"];

    private string Received => directory["reference/too-long.received.txt"];

    public void Dispose() => directory.Dispose();

    [Theory]
    [InlineData("different", "old")]
    [InlineData("new", null)]
    public async Task OnEvent_Mismatch_WritesWhatCameBesideTheSnapshot(string result, string? verified)
    {
        await CompareAsync(result, verified);
        Assert.Equal("came\n", await File.ReadAllTextAsync(Received));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public async Task OnEvent_EqualAgain_TakesAwayWhatCameBefore()
    {
        await CompareAsync("different", "old");
        await CompareAsync("equal", "came\n");
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public async Task OnEvent_EqualWhereNothingLies_MakesNothing()
    {
        await CompareAsync("equal", "came\n");
        Assert.Empty(Directory.EnumerateFileSystemEntries(directory.Path));
    }

    [Fact]
    public async Task OnEvent_Accepted_BecomesTheSnapshot()
    {
        await CompareAsync("different", "old");
        await CompareAsync("accepted", "old");
        Assert.Equal("came\n", await File.ReadAllTextAsync(Verified));
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public async Task OnEvent_CannotBeWritten_SaysWhichFile()
    {
        await File.WriteAllTextAsync(directory["reference"], "a file where a directory should be");
        Assert.Contains("too-long.received.txt", (await Assert.ThrowsAsync<ReportException>(() => CompareAsync("new", null))).Message, StringComparison.Ordinal);
    }

    private async Task CompareAsync(string result, string? verified)
    {
        await using var sink = new SnapshotFiles();
        await sink.OnEventAsync(new SnapshotCompared("too-long", result, Verified, verified, "came\n"));
    }
}
