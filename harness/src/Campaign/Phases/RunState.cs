using System.Threading.Channels;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Spec;

namespace ConformanceHarness.Campaign.Phases;

/// <summary>What all phases of a run add to.</summary>
internal sealed record RunState(
    Specification Specification, CampaignOptions Options, CaseKit Kit, Tallies Tallies, FindingBook Findings,
    ChannelWriter<CampaignEvent> Events, TimeProvider Time)
{
    /// <summary>Things worth saying that are no findings.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Why raw bytes were not sent although there was a way, or null.</summary>
    public string? HttpSkipped { get; set; }

    /// <summary>Tells an event; a run that was stopped still tells what it did.</summary>
    public ValueTask TellAsync(CampaignEvent happened) => Events.WriteAsync(happened, CancellationToken.None);
}
