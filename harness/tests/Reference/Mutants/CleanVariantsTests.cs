using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Reference;
using ConformanceHarness.Reference.Mutants;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Mutants;

public sealed class CleanVariantsTests
{
    [Fact]
    public void Derive_Names_AreUnique()
    {
        Assert.Empty(Derived.Clean.GroupBy(variant => variant.Name).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.True(Derived.Clean.Length >= 60);
        Assert.NotEmpty(CleanVariants.Derive(Invented.Specification, BindingSet.None));
    }

    [Fact]
    public void Derive_Advice_IsOfClausesThatOnlyAdvise() => Assert.All(Derived.Clean.SelectMany(variant => variant.Advice), glob =>
        Assert.Contains(Given.Specification.Catalogue.All, clause => clause.Strength == Strength.Should && ClauseCatalogue.Matches(glob, clause.Id)));

    /// <summary>Judged request by request, without a campaign: the answers keep every clause the variant does not name as advice.</summary>
    [Fact]
    public void Change_AnswersToEveryMutantsWitness_KeepTheContract()
    {
        var requests = Derived.Given
            .Where(mutant => mutant.Witness.Requests.Length <= 2).SelectMany(mutant => mutant.Witness.Requests).DistinctBy(RequestDigest.Of).ToList();
        var reader = new ExpectationReader(Given.Specification);
        var judge = new Judge(Given.Specification);
        var alarms = new List<string>();
        foreach (var variant in Derived.Clean)
        {
            var service = new ReferenceService(variant.Change(ReferenceBehavior.Conforming(Given.Specification, Given.Bindings, variant.World)));
            foreach (var request in requests)
            {
                var judgement = judge.Decide(request, reader.Read(request, Knowledge(variant)), service.Answer(request));
                alarms.AddRange(judgement.Symptoms.Where(symptom => !variant.Advice.Any(glob => ClauseCatalogue.Matches(glob, symptom.Clause)))
                    .Select(symptom => $"{variant.Name}: {symptom.Clause} {symptom.Slug}: {symptom.Actual}"));
            }
        }
        Assert.Empty(alarms.Distinct());
    }

    /// <summary>A variant that answers all requests as the reference does would test nothing.</summary>
    [Fact]
    public void Change_SomeWitness_IsAnsweredOtherwiseThanByTheReference()
    {
        var kit = new MutantKit(Given.Specification, Given.Bindings);
        var witnesses = Derived.Given.Select(mutant => mutant.Witness).Where(witness => witness.Requests.Length <= 10)
            .Append(new([.. Enumerable.Repeat(kit.Plain, 400)])).Concat(Odd(kit).Select(Witness.Of)).ToList();
        var same = Derived.Clean.Where(variant => variant.Name is not ("world/open" or "world/closed" or "world/closed-undisclosed" or "front/takes-its-time") && !witnesses.Any(witness =>
        {
            var behavior = ReferenceBehavior.Conforming(Given.Specification, Given.Bindings, variant.World);
            return Transcript.Of(new(behavior), witness, Detail.Whole) != Transcript.Of(new(variant.Change(behavior)), witness, Detail.Whole);
        }));
        Assert.Empty(same.Select(variant => variant.Name));
    }

    // What no mutant needs: values that could not exist together, and requests in which several things are wrong.
    private static IEnumerable<HttpRequest> Odd(MutantKit kit)
    {
        yield return kit.Raw(" ");
        yield return Given.Call(tape: "arn:aws-cn:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF");
        yield return Given.Call(tape: "arn:aws:storagegateway:us-west-2:999999999999:tape/TEST0AA2AF");
        yield return Given.Call(tape: "\U0001D6FC\U0001D6FC\U0001D6FCarn:aws:storagegateway:us-east-1:1:tape/ABCDE");
        yield return Given.Call(gateway: string.Concat(Enumerable.Repeat("\U0001D6FC", 30)));
        yield return kit.Raw(Given.Json().Replace("{", "{\"TapeARN\":\"x\",", StringComparison.Ordinal));
        yield return Given.Call().With("Content-Type", "Application/X-Amz-Json-1.1");
        foreach (var method in new[] { "POST", "GET" })
            foreach (var media in new[] { "application/json", kit.Specification.Operation.ContentType })
                foreach (var body in new[] { "{", "{}", "{\"GatewayARN\":1}" })
                    yield return kit.Raw(body).With("X-Amz-Target", "Other.Other").With("Content-Type", media) with { Method = method };
    }

    private static TargetKnowledge Knowledge(CleanVariant variant) => variant.World == WorldKind.Closed || variant.Name.Contains("remembers", StringComparison.Ordinal)
        ? new() { World = World.Closed, Repeatable = false, Known = variant.World == WorldKind.Open || !variant.Bound ? [] : [.. TargetKnowledge.FromBindings(Given.Specification, Given.Bindings)] }
        : new() { World = World.Open, Declines = variant.Name.Contains("declines", StringComparison.Ordinal) ? Implausibility.Any : Implausibility.None };
}
