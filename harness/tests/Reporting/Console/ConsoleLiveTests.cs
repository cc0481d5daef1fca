using System.Text.RegularExpressions;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Console;
using ConformanceHarness.Tests.Support;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Console;

public sealed partial class ConsoleLiveTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly StringWriter writer = new();

    public void Dispose() => writer.Dispose();

    [Fact]
    public async Task Live_PhaseGoesOn_DrawsPhaseProgressRateTimeLeftAndFindings()
    {
        await using var report = Report();
        await report.SendAsync([SampleRuns.Started(), new PhaseStarted("fuzz", "open", 2000)]);
        await report.SendAsync(Enumerable.Range(0, 500).Select(i => SampleRuns.Judged(i, "fuzz", SampleClauses.All[0])));
        await report.OnEventAsync(new FindingMade(SampleFindings.Three[0]));
        time.Advance(TimeSpan.FromSeconds(1));
        var screen = Screen.Of(writer.ToString());
        Assert.Equal("  fuzz open  ━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌  500/2,000   500 cases/s   3.0 s left", screen[^2]);
        Assert.Equal("  1.0 s  1 must  so far", screen[^1]);
    }

    [Fact]
    public async Task Live_RunIsOver_NothingOfTheProgressIsLeft()
    {
        await using (var report = Report())
        {
            foreach (var @event in SampleRuns.WithFindings())
            {
                await report.OnEventAsync(@event);
                time.Advance(TimeSpan.FromMilliseconds(150));
            }
        }
        var screen = Screen.Of(writer.ToString());
        Assert.Contains("╌", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(screen, line => line.Contains('╌') || line.Contains("so far", StringComparison.Ordinal));
        Assert.Equal("  reports: reports/latest", screen[^2]);
        Assert.Equal("", screen[^1]);
    }

    [Fact]
    public async Task Live_AnyRun_SetsNoModeOfTheTerminal()
    {
        await using (var report = Report())
        {
            foreach (var @event in SampleRuns.WithFindings())
            {
                await report.OnEventAsync(@event);
                time.Advance(TimeSpan.FromMilliseconds(150));
            }
        }
        Assert.DoesNotContain("\e[?", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\e]", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_ReaderGone_DoesNotFallOverInTheTimer()
    {
        await using var broken = new BrokenWriter();
        var report = new ConsoleReport(broken, new ConsoleOptions { Live = true, Width = 80 }, time);
        await report.OnEventAsync(new PhaseStarted("fuzz", "open", 2000));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(broken.Refused > 0);
        await Assert.ThrowsAsync<IOException>(async () => await report.DisposeAsync());
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 60)]
    internal async Task Live_HostileTextAnywhere_OnlyOurOwnSequencesReachTheTerminal(HostileText a, HostileText b)
    {
        using var hostile = new StringWriter();
        await using (var report = new ConsoleReport(hostile, new ConsoleOptions { Live = true, Colour = true, Width = 80 }, time))
        {
            foreach (var @event in new HostileRuns(a.Value, b.Value).Stream())
            {
                await report.OnEventAsync(@event);
                time.Advance(TimeSpan.FromMilliseconds(150));
            }
        }
        Assert.DoesNotContain(Ours().Replace(hostile.ToString(), ""), character => char.IsControl(character) && character is not ('\n' or '\r'));
    }

    private ConsoleReport Report() => new(writer, new ConsoleOptions { Live = true, Colour = true, Width = 80, ReportDirectory = "reports/latest" }, time);

    [GeneratedRegex(@"\e\[[0-9;]*m|\e\[[0-9]*A|\e\[K|\e\[J")]
    private static partial Regex Ours();

    private sealed class BrokenWriter : StringWriter
    {
        public int Refused { get; private set; }

        public override void Write(string? value)
        {
            Refused++;
            throw new IOException("Broken pipe");
        }
    }
}
