using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting;

/// <summary>
/// A report: a fold over the stream of events. Called from one thread at a time, in the order of the stream; what it
/// owns is closed by disposing it, which is when a report that is one file is written.
/// </summary>
public interface IEventSink : IAsyncDisposable
{
    /// <summary>Takes the next event.</summary>
    ValueTask OnEventAsync(CampaignEvent @event);
}
