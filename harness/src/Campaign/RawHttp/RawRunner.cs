using System.Collections.Frozen;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Raw;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.HttpCases;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Transport;

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
        var throttled = 0;
        for (var attempts = 1; ; attempts++)
        {
            Interlocked.Add(ref _requests, @case.Answers.Length);
            var exchange = await exchanger.SendAsync(@case.Request, ct).ConfigureAwait(false);
            var judgement = _judge.Decide(demand, exchange.Outcome);
            if (judgement.Class == AnswerClass.Throttled) throttled++;
            if (BackOff.After(attempts, exchange.Outcome, judgement.Class) is not { } wait)
                return new(@case, demand, exchange with { Outcome = KeptAnswer.Of(exchange.Outcome) }, judgement, throttled);
            await Task.Delay(wait, time, ct).ConfigureAwait(false);
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
