using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Console;
using ConformanceHarness.Reporting.Text;
using ConformanceHarness.Tests.Support;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Console;

public sealed class ConsoleReportTests
{
    [Fact]
    public async Task Plain_ConformingRun_IsShort()
    {
        var text = await PlainAsync(SampleRuns.Conforming());
        Assert.InRange(text.TrimEnd().Split('\n').Length, 10, 25);
        Verifier.Verify(text);
    }

    [Fact]
    public async Task Plain_RunWithFindings_ShowsEachWhole() => Verifier.Verify(await PlainAsync(SampleRuns.WithFindings()));

    [Fact]
    public async Task Plain_KilledRun_SaysWhatWasJudged() => Verifier.Verify(await PlainAsync(SampleRuns.Killed()));

    [Fact]
    public async Task Plain_HarnessFault_IsNoFinding() => Verifier.Verify(await PlainAsync(SampleRuns.Faulted()));

    [Fact]
    public async Task Plain_MoreFindingsThanAScreenHolds_NamesTheRest()
    {
        ImmutableArray<FindingView> many = [.. Enumerable.Range(0, 25).Select(i => SampleFindings.Three[2] with { Symptom = $"symptom-{i}" })];
        var ended = (RunEnded)SampleRuns.WithFindings().Last();
        var text = await PlainAsync([SampleRuns.Started(), ended with { Findings = many }]);
        Assert.Contains("15 findings more, in full in the reports:", text, StringComparison.Ordinal);
        Assert.Contains("symptom-24", text, StringComparison.Ordinal);
        Assert.Equal(10, text.Split("  replay: ").Length - 1);
    }

    [Fact]
    public async Task Plain_FindingMadeAgain_IsAnnouncedOnce()
    {
        var made = new FindingMade(SampleFindings.Three[2]);
        var text = await PlainAsync([SampleRuns.Started(), made, made]);
        Assert.Equal(2, text.Split("✗ should").Length - 1); // once when it was made, once in the summary
    }

    [Fact]
    public async Task Plain_LongPhase_SaysThatItGoesOn()
    {
        var time = new FakeTimeProvider();
        using var writer = new StringWriter();
        await using var report = new ConsoleReport(writer, new ConsoleOptions { Width = 80 }, time);
        await report.SendAsync([SampleRuns.Started(), new PhaseStarted("fuzz", "open", 2000), SampleRuns.Judged(0, "fuzz", SampleClauses.All[0])]);
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Contains("… fuzz        open             1 case of 2,000 in 30.0 s", writer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task Plain_AnyWidth_OnlyLinesToCopyAreLonger(int width)
    {
        var text = await PlainAsync(SampleRuns.WithFindings(), width);
        Assert.All(text.Split('\n').Where(line => !line.StartsWith("  curl: ", StringComparison.Ordinal) && !line.StartsWith("  replay: ", StringComparison.Ordinal)),
            line => Assert.InRange(Wrap.Cells(line), 0, width));
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 60)]
    internal async Task Plain_HostileTextAnywhere_NeitherDrivesTheTerminalNorTheJob(HostileText a, HostileText b, HostileText c)
    {
        var text = await PlainAsync(new HostileRuns(a.Value, b.Value, c.Value).Stream());
        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
        Assert.All(text.Split('\n'), line =>
        {
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
            Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
            Assert.DoesNotContain("##vso[", line, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static async Task<string> PlainAsync(IEnumerable<CampaignEvent> stream, int width = 80)
    {
        using var writer = new StringWriter();
        await using (var report = new ConsoleReport(writer, new ConsoleOptions { Width = width, ReportDirectory = "reports/latest" }, new FakeTimeProvider()))
        {
            await report.SendAsync(stream);
        }
        return writer.ToString();
    }
}
