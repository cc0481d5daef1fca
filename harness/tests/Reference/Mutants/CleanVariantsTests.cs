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
    private static readonly ImmutableArray<CleanVariant> Derived = CleanVariants.Derive(Given.Specification, Given.Bindings);

    [Fact]
    public void Derive_Names_AreUnique()
    {
        Assert.Empty(Derived.GroupBy(variant => variant.Name).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.True(Derived.Length >= 60);
        Assert.NotEmpty(CleanVariants.Derive(Invented.Specification, BindingSet.None));
    }

    [Fact]
    public void Derive_Advice_IsOfClausesThatOnlyAdvise() => Assert.All(Derived.SelectMany(variant => variant.Advice), glob =>
        Assert.Contains(Given.Specification.Catalogue.All, clause => clause.Strength == Strength.Should && ClauseCatalogue.Matches(glob, clause.Id)));

    /// <summary>Judged request by request, without a campaign: the answers keep every clause the variant does not name as advice.</summary>
    [Fact]
    public void Change_AnswersToEveryMutantsWitness_KeepTheContract()
    {
        var requests = MutantCatalogue.Derive(Given.Specification, Given.Bindings)
            .Where(mutant => mutant.Witness.Requests.Length <= 2).SelectMany(mutant => mutant.Witness.Requests).DistinctBy(RequestDigest.Of).ToList();
        var reader = new ExpectationReader(Given.Specification);
        var judge = new Judge(Given.Specification);
        var alarms = new List<string>();
        foreach (var variant in Derived)
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
        var witnesses = MutantCatalogue.Derive(Given.Specification, Given.Bindings).Select(mutant => mutant.Witness).Where(witness => witness.Requests.Length <= 10)
            .Append(new([.. Enumerable.Repeat(kit.Plain, 400)])).Append(Witness.Of(kit.Raw(" "))).ToList();
        var same = Derived.Where(variant => variant.Name is not ("world/open" or "world/closed" or "world/closed-undisclosed" or "front/takes-its-time") && !witnesses.Any(witness =>
        {
            var behavior = ReferenceBehavior.Conforming(Given.Specification, Given.Bindings, variant.World);
            return Transcript.Of(new(behavior), witness, fine: true) != Transcript.Of(new(variant.Change(behavior)), witness, fine: true);
        }));
        Assert.Empty(same.Select(variant => variant.Name));
    }

    private static TargetKnowledge Knowledge(CleanVariant variant) => variant.World == WorldKind.Closed || variant.Name.Contains("remembers", StringComparison.Ordinal)
        ? new() { World = World.Closed, Repeatable = false, Known = variant.World == WorldKind.Open || !variant.Bound ? [] : [.. TargetKnowledge.FromBindings(Given.Specification, Given.Bindings)] }
        : new() { World = World.Open, Declines = variant.Name.Contains("declines", StringComparison.Ordinal) ? Implausibility.Any : Implausibility.None };
}
