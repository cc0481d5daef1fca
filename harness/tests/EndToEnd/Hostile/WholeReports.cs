using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting;
using ConformanceHarness.Reporting.Console;
using ConformanceHarness.Reporting.Ndjson;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>Writes every report of a run, and reads them back.</summary>
internal sealed class WholeReports : IDisposable
{
    private const int MostBytes = 16 << 20;
    private readonly TemporaryDirectory _directory = new();
    private readonly StringWriter _console = new();
    private readonly ReportSet _set;

    public WholeReports() =>
        _set = ReportSet.Open(_directory.Path, TimeProvider.System, new ConsoleReport(_console, new() { Width = 100, ReportDirectory = "reports" }, TimeProvider.System));

    public ValueTask TakeAsync(CampaignEvent happened) => _set.OnEventAsync(happened);

    /// <summary>What was written on the terminal.</summary>
    public string Console => _console.ToString();

    /// <summary>The report of that file name.</summary>
    public string this[string name] => File.ReadAllText(_directory[name]);

    /// <summary>Every text that somebody reads, by its name.</summary>
    public IEnumerable<(string Name, string Text)> Texts => Files.Select(file => (Path.GetFileName(file), Encoding.UTF8.GetString(File.ReadAllBytes(file)))).Append(("console", Console));

    private IEnumerable<string> Files => Directory.EnumerateFiles(_directory.Path, "*", SearchOption.AllDirectories);

    /// <summary>Closes the reports, and checks that each is whole and that none steers a terminal.</summary>
    public async Task CheckAsync()
    {
        await _set.DisposeAsync();
        foreach (var name in new[] { "report.json", "summary.md", "events.ndjson" }) Assert.True(File.Exists(_directory[name]), $"no {name}");
        foreach (var file in Files.Where(file => file.EndsWith(".json", StringComparison.Ordinal)))
            using (JsonDocument.Parse(await File.ReadAllBytesAsync(file))) { }
        foreach (var file in Files.Where(file => file.EndsWith(".xml", StringComparison.Ordinal))) Assert.NotNull(XDocument.Load(file).Root);
        Assert.Contains(Files, file => file.EndsWith("junit.xml", StringComparison.Ordinal));
        await using (var log = File.OpenRead(_directory["events.ndjson"]))
            Assert.IsType<RunEnded>((await EventLogReader.ReadAsync(log).ToListAsync())[^1]);
        foreach (var (name, text) in Texts) Assert.False(text.Any(Steers), $"{name} has U+{(int)text.FirstOrDefault(Steers):X4}");
        Assert.InRange(Files.Sum(file => new FileInfo(file).Length), 1, MostBytes);
    }

    public void Dispose()
    {
        _directory.Dispose();
        _console.Dispose();
    }

    // Controls of C0 and C1 but line ends, and what reorders or hides text (Unicode UAX #9).
    private static bool Steers(char c) => (char.IsControl(c) && c is not ('\n' or '\r')) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;
}
