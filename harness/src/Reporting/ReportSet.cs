using System.Text.RegularExpressions;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.CaseFiles;
using ConformanceHarness.Reporting.Folding;
using ConformanceHarness.Reporting.Json;
using ConformanceHarness.Reporting.JUnit;
using ConformanceHarness.Reporting.Markdown;
using ConformanceHarness.Reporting.Ndjson;

namespace ConformanceHarness.Reporting;

/// <summary>
/// All reports of a run. What one of them cannot write does not take the others, or the run, with it: that report
/// stops, and the problem is thrown when the set is disposed, after every other was closed.
/// </summary>
public sealed partial class ReportSet : IEventSink
{
    private const string Events = "events.ndjson";
    private const string Cases = "cases";
    private static readonly ImmutableArray<IFileReport> Files = [new JsonReport(), new JUnitReport(), new MarkdownReport()];
    private readonly ImmutableArray<IEventSink> sinks;
    private readonly HashSet<IEventSink> stopped = [];
    private readonly List<ReportException> problems = [];
    private readonly string directory;

    private ReportSet(string directory, ImmutableArray<IEventSink> sinks) => (this.directory, this.sinks) = (directory, sinks);

    /// <summary>The names of what a set writes into its directory.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Files.Select(file => file.FileName), Events, Cases];

    /// <summary>
    /// Opens every file report in <paramref name="directory"/>, which is made when it does not exist. Reports of an
    /// earlier run there are taken away, so that none of them can be taken for this run's.
    /// </summary>
    /// <param name="directory">The directory.</param>
    /// <param name="time">The clock of the event log.</param>
    /// <param name="others">Further reports; the first of them is closed last, so that it may speak of the files.</param>
    /// <exception cref="ReportException">The directory cannot be made or written to.</exception>
    public static ReportSet Open(string directory, TimeProvider time, params ReadOnlySpan<IEventSink> others)
    {
        try
        {
            Directory.CreateDirectory(directory);
            foreach (var stale in Stale(directory)) File.Delete(stale);
        }
        catch (Exception exception) when (ReportException.IsExpected(exception))
        {
            throw new ReportException(directory, exception);
        }
        return new ReportSet(directory,
        [
            .. others, new CaseFileReport(Path.Combine(directory, Cases)), new FileReports(directory, Files),
            EventLog.Open(Path.Combine(directory, Events), time),
        ]);
    }

    /// <inheritdoc/>
    public async ValueTask OnEventAsync(CampaignEvent @event)
    {
        foreach (var sink in sinks)
        {
            if (stopped.Contains(sink)) continue;
            try
            {
                await sink.OnEventAsync(@event).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is ReportException or IOException)
            {
                stopped.Add(sink);
                Note(exception);
            }
        }
    }

    /// <summary>Closes every report, the last opened first.</summary>
    /// <exception cref="ReportException">What could not be written, all of it at once.</exception>
    public async ValueTask DisposeAsync()
    {
        foreach (var sink in sinks.Reverse())
        {
            try
            {
                await sink.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is ReportException or IOException)
            {
                if (!stopped.Contains(sink)) Note(exception);
            }
        }
        if (problems.Count > 0) throw new ReportException([.. problems]);
    }

    private void Note(Exception exception) => problems.Add(exception as ReportException ?? new ReportException(directory, exception));

    // Only files that look like a case of ours: the directory may be one somebody keeps other things in.
    private static string[] Stale(string directory)
    {
        var cases = Path.Combine(directory, Cases);
        return Files.Select(file => Path.Combine(directory, file.FileName)).Append(Path.Combine(directory, Events))
            .Concat(Directory.Exists(cases) ? Directory.EnumerateFiles(cases).Where(path => OurCase().IsMatch(Path.GetFileName(path))) : [])
            .Where(File.Exists).ToArray();
    }

    [GeneratedRegex("^[0-9a-f]{12,64}[.]json\\z")]
    private static partial Regex OurCase();
}
