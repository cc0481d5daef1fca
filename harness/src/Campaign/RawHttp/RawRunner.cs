using System.Collections.Frozen;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Raw;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.HttpCases;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Transport;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.RawHttp;

/// <summary>Sends raw bytes and has judged what came back. Waits when asked to, and when nobody listens for a moment.</summary>
internal sealed class RawRunner(Specification specification, IExchanger exchanger, TargetKnowledge knowledge, TimeProvider time)
{
    private readonly ExpectationReader _reader = new(specification);
    private readonly RawJudge _judge = new(specification);
    private long _requests;

    public long Requests => Interlocked.Read(ref _requests);

    public async Task<RawTrial> RunAsync(RawCase @case, CancellationToken ct)
    {
        var demand = Demand(@case);
        var (exchange, judgement, throttled) = await BackOff.SendAsync(Send, outcome => _judge.Decide(demand, outcome), time, ct).ConfigureAwait(false);
        return new(@case, demand, exchange with { Outcome = KeptAnswer.Of(exchange.Outcome) }, judgement, throttled);

        ValueTask<Exchange> Send()
        {
            Interlocked.Add(ref _requests, @case.Answers.Length);
            return exchanger.SendAsync(@case.Request, ct);
        }
    }

    private RawDemand Demand(RawCase @case) => new()
    {
        Clause = @case.About,
        Binds = @case.Strength != Strength.Observe && specification.Catalogue.StrengthOf(@case.About) != Strength.Observe,
        Answers = @case.Answers,
        Closes = @case.Closes,
        Own = @case.Own.ToFrozenDictionary(own => own.Key, own => (own.Value, Repeated(_reader.Read(own.Value, knowledge)))),
    };

    // The same calls are sent over and over, and a target that remembers may decline them after the first time.
    private Expectation Repeated(Expectation once) =>
        once is Expectation.Accept && (knowledge.Remembers || !knowledge.Repeatable) ? new Expectation.AcceptOrDecline() : once;
}
