using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Folding;
using ConformanceHarness.Reporting.Text;
using Spectre.Console;

namespace ConformanceHarness.Reporting.Console;

/// <summary>
/// The report on the terminal: progress while the run goes, drawn in place or as plain lines, and the summary when it
/// is disposed.
/// </summary>
public sealed class ConsoleReport : IEventSink
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(30);
    private readonly Lock gate = new();
    private readonly RunFold fold = new();
    private readonly ConsoleOptions options;
    private readonly IAnsiConsole console;
    private readonly LiveRegion region;
    private readonly PhaseProgress progress;
    private readonly ITimer timer;
    private int faults;
    private bool closed;

    /// <summary>Begins a report on <paramref name="writer"/>.</summary>
    /// <param name="writer">Standard output, or what stands for it.</param>
    /// <param name="options">What may be done there.</param>
    /// <param name="time">The clock of rates and redrawing.</param>
    public ConsoleReport(TextWriter writer, ConsoleOptions options, TimeProvider time)
    {
        this.options = options;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = options.Live || options.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = options.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        region = new LiveRegion(console);
        progress = new PhaseProgress(time);
        var period = options.Live ? Frame : Heartbeat;
        timer = time.CreateTimer(_ => Tick(), null, period, period);
    }

    private int Width => options.Width ?? console.Profile.Width;

    /// <inheritdoc/>
    public ValueTask OnEventAsync(CampaignEvent @event)
    {
        lock (gate)
        {
            fold.Take(@event);
            var isNew = progress.Take(@event);
            Say(@event, isNew);
        }
        return ValueTask.CompletedTask;
    }

    /// <summary>Takes the progress away and writes the summary.</summary>
    public async ValueTask DisposeAsync()
    {
        await timer.DisposeAsync().ConfigureAwait(false);
        lock (gate)
        {
            if (closed) return;
            closed = true;
            region.Clear();
            if (fold.Record() is { } run) Print(new Page(Width).Add().Summary(run, options.ReportDirectory));
        }
    }

    private void Say(CampaignEvent @event, bool isNew)
    {
        var page = new Page(Width);
        switch (@event)
        {
            case RunStarted started: page.Started(started); break;
            case PhaseStarted phase when !options.Live: page.PhaseStarted(phase); break;
            case TargetProbed probed: page.Probed(probed); break;
            case FindingMade made when isNew: page.Headline(made.Finding); break;
            case HarnessFaulted fault when faults++ == 0: page.Faulted(fault); break;
            case PhaseEnded ended:
                region.Clear();
                page.PhaseEnded(ended, progress.Conformed);
                break;
        }
        if (page.Lines.Count > 0) Print(page);
    }

    private void Print(Page page)
    {
        if (options.Live) region.Print(page.Lines);
        else console.Write(new Sheet(Sheet.Lines(page.Lines)));
    }

    private void Tick()
    {
        lock (gate)
        {
            if (closed || progress.Status() is not { } status) return;
            try
            {
                if (options.Live) region.Show(status.Lines(Width));
                else Print(new Page(Width).PhaseGoesOn(status));
            }
            catch (IOException)
            {
                // Whoever read this has gone. Nobody could catch it here; the next event meets it again.
            }
        }
    }
}
