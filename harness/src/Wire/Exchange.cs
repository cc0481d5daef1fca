namespace ConformanceHarness.Wire;

/// <summary>One request and what came of it.</summary>
/// <param name="Request">What was sent.</param>
/// <param name="Outcome">What came back.</param>
/// <param name="Elapsed">From the first byte sent to the last received, or to the failure.</param>
public sealed record Exchange(Request Request, Outcome Outcome, TimeSpan Elapsed);
