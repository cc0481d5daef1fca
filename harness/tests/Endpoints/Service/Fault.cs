using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>Whether a fault shows on this occasion.</summary>
public delegate bool Trigger(Occasion occasion);

/// <summary>What becomes of the right answer.</summary>
public delegate ValueTask<Answer> Effect(Occasion occasion, Answer right, CancellationToken cancellation);

/// <summary>A wrong answer in place of the right one, on some occasions.</summary>
/// <param name="When">On which.</param>
/// <param name="Then">What is answered instead.</param>
public sealed record Fault(Trigger When, Effect Then);
