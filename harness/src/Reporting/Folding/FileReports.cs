using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting.Folding;

/// <summary>
/// Writes reports that are one file each, when the stream is over. A run that never began leaves none; one that was
/// cut off leaves whole ones, which say so.
/// </summary>
/// <param name="directory">Where to, a directory that exists.</param>
/// <param name="reports">Which.</param>
public sealed class FileReports(string directory, params ImmutableArray<IFileReport> reports) : IEventSink
{
    private readonly RunFold fold = new();
    private bool written;

    /// <inheritdoc/>
    public ValueTask OnEventAsync(CampaignEvent @event)
    {
        fold.Take(@event);
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes the files.</summary>
    /// <exception cref="ReportException">One or more could not be written; the others were.</exception>
    public ValueTask DisposeAsync()
    {
        if (written || fold.Record() is not { } run) return ValueTask.CompletedTask;
        written = true;
        var problems = ImmutableArray.CreateBuilder<ReportException>();
        foreach (var report in reports)
        {
            try
            {
                AtomicFile.Write(Path.Combine(directory, report.FileName), report.Render(run));
            }
            catch (ReportException problem)
            {
                problems.Add(problem);
            }
        }
        return problems.Count == 0 ? ValueTask.CompletedTask : throw new ReportException(problems.ToImmutable());
    }
}
