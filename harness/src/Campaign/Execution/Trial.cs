using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.Execution;

/// <summary>A case that was sent, with what was expected and what the contract says of the answer.</summary>
/// <param name="Case">The case.</param>
/// <param name="Expectation">What had to come back, derived before anything was sent.</param>
/// <param name="Exchange">What came back; null when nothing was sent.</param>
/// <param name="Judgement">What the contract says; null when nothing was sent.</param>
/// <param name="Fault">How maker and contract contradict each other; null when they agree.</param>
/// <param name="Throttled">How often the target asked to wait.</param>
internal sealed record Trial(
    Case Case, Expectation Expectation, Exchange? Exchange, Judgement? Judgement, string? Fault, int Throttled = 0)
{
    /// <summary>The same with no more of the answer than reports show, for as long as it is kept.</summary>
    public Trial Kept() => Exchange is null ? this : this with { Exchange = Exchange with { Outcome = KeptAnswer.Of(Exchange.Outcome) } };
}
