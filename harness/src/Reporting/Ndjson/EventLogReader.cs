using System.Runtime.CompilerServices;
using System.Text.Json;
using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting.Ndjson;

/// <summary>Reads what <see cref="EventLog"/> wrote.</summary>
public static class EventLogReader
{
    /// <summary>
    /// The events in order. A last line that is no whole event is what a killed run left of one it could not finish,
    /// and is left out.
    /// </summary>
    /// <exception cref="JsonException">A whole line is no event; the message says which.</exception>
    public static async IAsyncEnumerable<CampaignEvent> ReadAsync(
        Stream stream, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var number = 0L;
        var held = await reader.ReadLineAsync(cancellation).ConfigureAwait(false);
        while (held is not null)
        {
            number++;
            var next = await reader.ReadLineAsync(cancellation).ConfigureAwait(false);
            if (Parse(held, number, torn: next is null && number > 1) is { } @event) yield return @event;
            held = next;
        }
    }

    private static CampaignEvent? Parse(string line, long number, bool torn)
    {
        try
        {
            return JsonSerializer.Deserialize(line, EventJson.Default.CampaignEvent)
                ?? throw new JsonException("null is no event");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return torn ? null : throw new JsonException($"line {number}: {exception.Message}", exception);
        }
    }
}
