using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting;
using ConformanceHarness.Reporting.Folding;

namespace ConformanceHarness.Tests.Reporting;

/// <summary>Streams, folded or sent to a report.</summary>
internal static class Folded
{
    public static RunRecord Record(IEnumerable<CampaignEvent> stream)
    {
        var fold = new RunFold();
        foreach (var @event in stream) fold.Take(@event);
        return fold.Record()!;
    }

    public static async Task SendAsync(this IEventSink sink, IEnumerable<CampaignEvent> stream)
    {
        foreach (var @event in stream) await sink.OnEventAsync(@event);
    }
}
