using ConformanceHarness.Contract.Targets;

namespace ConformanceHarness.Campaign.Probing;

/// <summary>What the probe found.</summary>
/// <param name="Knowledge">What is known of the target now; null when it could not be probed.</param>
/// <param name="Note">The finding in words.</param>
internal sealed record ProbeResult(TargetKnowledge? Knowledge, string Note);
