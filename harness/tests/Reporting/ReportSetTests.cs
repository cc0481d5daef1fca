using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting;
using ConformanceHarness.Reporting.Console;
using ConformanceHarness.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ConformanceHarness.Tests.Reporting;

public sealed class ReportSetTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly FakeTimeProvider time = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task Open_NoSuchDirectory_MakesItAndWritesEveryReport()
    {
        await using (var set = ReportSet.Open(directory["deep/er"], time)) await set.SendAsync(SampleRuns.WithFindings());
        Assert.Equal(ReportSet.Names.Order(StringComparer.Ordinal), Entries("deep/er"));
    }

    [Fact]
    public async Task Open_ReportsOfAnEarlierRun_AreTakenAwayAndNothingElseIs()
    {
        await using (var earlier = ReportSet.Open(directory.Path, time)) await earlier.SendAsync(SampleRuns.WithFindings());
        await File.WriteAllTextAsync(directory["mine.json"], "mine");
        await File.WriteAllTextAsync(directory["cases/mine.json"], "mine");
        await using var set = ReportSet.Open(directory.Path, time);
        Assert.Equal(["cases", "events.ndjson", "mine.json"], Entries(""));
        Assert.Equal(["mine.json"], Entries("cases"));
    }

    [Fact]
    public async Task Dispose_KilledRun_LeavesWholeReportsThatSaySo()
    {
        await using (var set = ReportSet.Open(directory.Path, time)) await set.SendAsync(SampleRuns.Killed());
        Assert.Contains("\"complete\": false", await File.ReadAllTextAsync(directory["report.json"]), StringComparison.Ordinal);
        Assert.Contains("cut off", await File.ReadAllTextAsync(directory["summary.md"]), StringComparison.Ordinal);
        Assert.Equal(3, Entries("cases").Length);
    }

    [Fact]
    public async Task Dispose_RunThatNeverBegan_LeavesNoVerdict()
    {
        await using (ReportSet.Open(directory.Path, time)) { }
        Assert.Equal(["events.ndjson"], Entries(""));
    }

    [Fact]
    public async Task Dispose_NotReached_LeavesTheEventsAndNothingHalfWritten()
    {
        var set = ReportSet.Open(directory.Path, time);
        await set.SendAsync(SampleRuns.Killed());
        time.Advance(TimeSpan.FromMilliseconds(250));
        Assert.Equal(SampleRuns.Killed().Count(), ReadShared("events.ndjson").Split('\n').Length - 1);
        Assert.Equal(["cases", "events.ndjson"], Entries(""));
        await set.DisposeAsync();
    }

    [Fact]
    public async Task Open_FileInTheWay_SaysWhichAndWhy()
    {
        await File.WriteAllTextAsync(directory["file"], "");
        var problem = Assert.Throws<ReportException>(() => ReportSet.Open(directory["file"], time));
        Assert.StartsWith($"cannot write {directory["file"]}: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnEvent_OneReportFails_TheOthersGoOnAndTheProblemIsToldAtTheEnd()
    {
        Directory.CreateDirectory(directory["report.json"]); // no file can take its place
        var broken = new BrokenSink();
        var set = ReportSet.Open(directory.Path, time, broken);
        await set.SendAsync(SampleRuns.WithFindings());
        var problem = await Assert.ThrowsAsync<ReportException>(async () => await set.DisposeAsync());
        Assert.Equal(1, broken.Taken);
        Assert.Contains("disk full", problem.Message, StringComparison.Ordinal);
        Assert.Contains("report.json", problem.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(directory["junit.xml"]) && File.Exists(directory["summary.md"]));
    }

    [Fact]
    public async Task Dispose_Console_SpeaksWhenTheFilesAreThere()
    {
        var console = new WitnessWriter(directory["report.json"]);
        var report = new ConsoleReport(console, new ConsoleOptions { Width = 80 }, time);
        await using (var set = ReportSet.Open(directory.Path, time, report)) await set.SendAsync(SampleRuns.Conforming());
        Assert.True(console.SawFile);
    }

    private string ReadShared(string name)
    {
        using var stream = new FileStream(directory[name], FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private string[] Entries(string below) =>
        [.. Directory.EnumerateFileSystemEntries(directory[below]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private sealed class BrokenSink : IEventSink
    {
        public int Taken { get; private set; }

        public ValueTask OnEventAsync(CampaignEvent @event)
        {
            Taken++;
            throw new IOException("disk full");
        }

        public ValueTask DisposeAsync() => throw new IOException("disk full again");
    }

    private sealed class WitnessWriter(string path) : StringWriter
    {
        public bool SawFile { get; private set; }

        public override void Write(string? value)
        {
            if (value?.Contains("exit ", StringComparison.Ordinal) == true) SawFile = File.Exists(path);
            base.Write(value);
        }
    }
}
