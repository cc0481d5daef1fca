using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Raw;
using ConformanceHarness.Generation.HttpCases;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.RawHttp;

/// <summary>Raw bytes that were sent, with what may come back and what the contract says of what came.</summary>
internal sealed record RawTrial(RawCase Case, RawDemand Demand, Exchange Exchange, Judgement Judgement, int Throttled = 0);
