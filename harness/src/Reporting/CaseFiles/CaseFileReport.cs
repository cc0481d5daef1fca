using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Folding;

namespace ConformanceHarness.Reporting.CaseFiles;

/// <summary>
/// Writes the smallest case of each finding as <c>&lt;case id&gt;.json</c> the moment the finding is made, and takes
/// away the one a smaller case replaced.
/// </summary>
/// <param name="directory">Where to; made when the first finding is.</param>
public sealed class CaseFileReport(string directory) : IEventSink
{
    private readonly Dictionary<FindingKey, string> written = [];

    /// <inheritdoc/>
    /// <exception cref="ReportException">A file could not be written.</exception>
    public ValueTask OnEventAsync(CampaignEvent @event)
    {
        if (@event is FindingMade made) Write(made.Finding);
        if (@event is RunEnded ended)
            foreach (var finding in ended.Findings) Write(finding);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Write(FindingView finding)
    {
        var key = FindingKey.Of(finding);
        var path = Path.Combine(directory, CaseFile.NameOf(finding.Case.Id));
        var earlier = written.GetValueOrDefault(key);
        if (earlier == path) return;
        try
        {
            Directory.CreateDirectory(directory);
            AtomicFile.Write(path, CaseFile.Render(finding.Case));
            written[key] = path;
            if (earlier is not null && !written.ContainsValue(earlier)) File.Delete(earlier);
        }
        catch (Exception exception) when (ReportException.IsExpected(exception))
        {
            throw new ReportException(path, exception);
        }
    }
}
