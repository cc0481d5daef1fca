using System.Collections.Frozen;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Raw;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.HttpCases;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Transport.Raw;

namespace ConformanceHarness.Tests.EndToEnd.RawHttp;

/// <summary>Sends raw cases and has them judged, without a campaign around them.</summary>
internal static class RawHttpRun
{
    private const int AtOnce = 24;

    public static RawCases Cases { get; } = Made();

    /// <summary>The departures of every case that <paramref name="chosen"/> takes.</summary>
    public static async Task<IReadOnlyList<(RawCase Case, Symptom Symptom)>> DeparturesAsync(Uri address, TimeSpan timeout, Func<RawCase, bool> chosen)
    {
        await using var exchanger = new RawExchanger(new() { Endpoint = address, TimeProvider = TimeProvider.System, Timeout = timeout, Concurrency = AtOnce });
        var judge = new RawJudge(Harness.Specification);
        var judged = await Task.WhenAll(Cases.All(address.Authority).Where(chosen).Select(async made =>
            (made, Judgement: judge.Decide(Demand(made), (await exchanger.SendAsync(made.Request, CancellationToken.None)).Outcome))));
        return [.. judged.SelectMany(one => one.Judgement.Symptoms.Select(symptom => (one.made, symptom)))];
    }

    /// <summary>What may come back for a case in an open world.</summary>
    public static RawDemand Demand(RawCase made) => new()
    {
        Clause = made.About,
        Binds = made.Strength != Strength.Observe && Harness.Specification.Catalogue.StrengthOf(made.About) != Strength.Observe,
        Answers = made.Answers,
        Closes = made.Closes,
        Own = made.Own.ToFrozenDictionary(own => own.Key, own => (own.Value, new ExpectationReader(Harness.Specification).Read(own.Value, new() { World = World.Open }))),
    };

    private static RawCases Made()
    {
        var baseline = Baseline.Fresh(Harness.Specification, new PlainValues(Harness.Specification));
        return new(Harness.Specification, baseline.At(1).Render(), baseline.At(2).Render());
    }
}
