using ConformanceHarness.Generation.Cases;

namespace ConformanceHarness.Campaign.Contracts;

/// <summary>A case kept in a file, whose answer is held to a snapshot.</summary>
/// <param name="Name">The file's name without its ending: it says the defect.</param>
/// <param name="Case">The case.</param>
/// <param name="VerifiedFile">Where its snapshot is, or would be.</param>
/// <param name="Verified">The snapshot's text, or null when there is none yet.</param>
public sealed record NamedCase(string Name, Case Case, string VerifiedFile, string? Verified);
