using System.Text.Json;
using System.Text;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting;
using ConformanceHarness.Reporting.Ndjson;
using ConformanceHarness.Tests.Support;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Ndjson;

public sealed class EventLogTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly FakeTimeProvider time = new();

    private string File => directory["events.ndjson"];

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task OnEvent_EveryKindOfEvent_ComesBackAsItWas()
    {
        ImmutableArray<CampaignEvent> events = [.. SampleRuns.WithFindings(), .. SampleRuns.Faulted()];
        await using (var log = EventLog.Open(File, time)) await log.SendAsync(events);
        Assert.Equal(events.Select(Json), (await ReadAsync()).Select(Json));
        var kinds = typeof(CampaignEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CampaignEvent)));
        Assert.Empty(kinds.Except(events.Select(@event => @event.GetType())));
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 50)]
    internal async Task OnEvent_HostileTextAnywhere_IsALineAnEventAndComesBack(HostileText a, HostileText b)
    {
        var events = new HostileRuns(a.Value, b.Value).Stream().ToArray();
        await using (var log = EventLog.Open(File, time)) await log.SendAsync(events);
        Assert.Equal(events.Length, (await System.IO.File.ReadAllLinesAsync(File)).Length);
        Assert.Equal(events.Select(Json), (await ReadAsync()).Select(Json));
    }

    [Fact]
    public async Task OnEvent_QuarterOfASecondPasses_TheLinesAreInTheFile()
    {
        await using var log = EventLog.Open(File, time);
        await log.OnEventAsync(SampleRuns.Judged(0, "fuzz", SampleClauses.All[0]));
        Assert.Empty(await ReadAsync());
        time.Advance(TimeSpan.FromMilliseconds(250));
        Assert.Single(await ReadAsync());
    }

    [Fact]
    public async Task OnEvent_FindingOrPhaseEnd_TheLinesAreInTheFileAtOnce()
    {
        await using var log = EventLog.Open(File, time);
        await log.SendAsync([SampleRuns.Judged(0, "fuzz", SampleClauses.All[0]), new FindingMade(SampleFindings.Three[0])]);
        Assert.Equal(2, (await ReadAsync()).Length);
        await log.SendAsync([SampleRuns.Judged(1, "fuzz", SampleClauses.All[0]), new PhaseEnded("fuzz", "open", 2, 2, 1, null)]);
        Assert.Equal(4, (await ReadAsync()).Length);
    }

    [Fact]
    public async Task OnEvent_ManyCases_WholeLinesLeaveAtAnyMoment()
    {
        await using var log = EventLog.Open(File, time);
        for (var i = 0; i < 3000; i++)
        {
            await log.OnEventAsync(SampleRuns.Judged(i, "fuzz", SampleClauses.All[0]));
            if (i % 500 == 0) Assert.True(await IsWholeAsync());
        }
        Assert.True(new FileInfo(File).Length > 1 << 18, "what is full has to leave before time passes");
        Assert.True(await IsWholeAsync());
    }

    [Fact]
    public async Task Open_EarlierFile_IsReplaced()
    {
        await System.IO.File.WriteAllTextAsync(File, "earlier\n");
        await using (var log = EventLog.Open(File, time)) await log.OnEventAsync(SampleRuns.Started());
        Assert.IsType<RunStarted>(Assert.Single(await ReadAsync()));
    }

    [Fact]
    public void Open_NoSuchDirectory_SaysWhichFile() =>
        Assert.StartsWith($"cannot write {directory["no/events"]}", Assert.Throws<ReportException>(() => EventLog.Open(directory["no/events"], time)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Read_LastLineTorn_IsLeftOut()
    {
        await using (var log = EventLog.Open(File, time)) await log.SendAsync(SampleRuns.Killed());
        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        await System.IO.File.WriteAllBytesAsync(File, bytes[..^20]);
        Assert.Equal(SampleRuns.Killed().Count() - 1, (await ReadAsync()).Length);
    }

    [Theory]
    [InlineData("not json\n", "line 1")]
    [InlineData("{\"event\":\"target-probed\",\"world\":\"open\",\"discerning\":true,\"note\":\"\"}\nnot json\n{}\n", "line 2")]
    public async Task Read_LineThatIsNoEvent_SaysWhich(string text, string line)
    {
        await System.IO.File.WriteAllTextAsync(File, text);
        Assert.StartsWith(line, (await Assert.ThrowsAsync<JsonException>(ReadAsync)).Message, StringComparison.Ordinal);
    }

    private static string Json(CampaignEvent @event) => JsonSerializer.Serialize(@event, EventJson.Default.CampaignEvent);

    private async Task<ImmutableArray<CampaignEvent>> ReadAsync()
    {
        await using var stream = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var events = ImmutableArray.CreateBuilder<CampaignEvent>();
        await foreach (var @event in EventLogReader.ReadAsync(stream)) events.Add(@event);
        return events.ToImmutable();
    }

    private async Task<bool> IsWholeAsync()
    {
        await using var stream = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync() is "" or [.., '\n'];
    }
}
