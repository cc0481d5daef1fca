using System.Buffers;
using System.Text.Json;
using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting.Ndjson;

/// <summary>
/// <c>events.ndjson</c>: the stream itself, a line an event, written while the run goes. Lines leave the process whole,
/// at least four times a second and at once when something was found or a phase is over, so that a run which is killed
/// loses nothing it had judged.
/// </summary>
public sealed class EventLog : IEventSink
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private const int Full = 1 << 18;
    private readonly Lock gate = new();
    private readonly ArrayBufferWriter<byte> pending = new(Full + (1 << 14));
    private readonly Utf8JsonWriter writer;
    private readonly FileStream stream;
    private readonly ITimer timer;
    private ReportException? problem;

    private EventLog(FileStream stream, TimeProvider time)
    {
        this.stream = stream;
        writer = new Utf8JsonWriter(pending);
        timer = time.CreateTimer(_ => Tick(), null, Interval, Interval);
    }

    /// <summary>Begins the file at <paramref name="path"/>, replacing what was there.</summary>
    /// <exception cref="ReportException">It cannot be written.</exception>
    public static EventLog Open(string path, TimeProvider time)
    {
        try
        {
            return new EventLog(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0), time);
        }
        catch (Exception exception) when (ReportException.IsExpected(exception))
        {
            throw new ReportException(path, exception);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ReportException">The disk took no more.</exception>
    public ValueTask OnEventAsync(CampaignEvent @event)
    {
        lock (gate)
        {
            JsonSerializer.Serialize(writer, @event, EventJson.Default.CampaignEvent);
            writer.Reset();
            pending.Write("\n"u8);
            if (pending.WrittenCount >= Full || @event is not CaseJudged) Flush();
            return problem is null ? ValueTask.CompletedTask : throw problem;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await timer.DisposeAsync().ConfigureAwait(false);
        lock (gate)
        {
            Flush();
        }
        await writer.DisposeAsync().ConfigureAwait(false);
        await stream.DisposeAsync().ConfigureAwait(false);
        if (problem is not null) throw problem;
    }

    private void Tick()
    {
        lock (gate)
        {
            Flush();
        }
    }

    // Called by the timer too, where nobody could catch: the problem waits for the next event.
    private void Flush()
    {
        try
        {
            if (stream.CanWrite) stream.Write(pending.WrittenSpan);
        }
        catch (IOException exception)
        {
            problem ??= new ReportException(stream.Name, exception);
        }
        pending.ResetWrittenCount();
    }
}
