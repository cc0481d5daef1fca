using System.Text.RegularExpressions;
using ConformanceHarness.Reference.Mutants;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Mutants;

public sealed partial class MutantCatalogueTests
{
    [Fact]
    public void Derive_Names_AreUniqueSlugs()
    {
        foreach (var mutants in new[] { Derived.Given, Derived.Invented })
        {
            Assert.Empty(mutants.GroupBy(mutant => mutant.Name).Where(same => same.Count() > 1).Select(same => same.Key));
            Assert.All(mutants, mutant => Assert.Matches(Slug(), mutant.Name));
        }
    }

    [Fact]
    public void Derive_Twice_IsTheSame() =>
        Assert.Equal(Derived.Given.Select(mutant => mutant.Name), MutantCatalogue.Derive(Given.Specification, Given.Bindings).Select(mutant => mutant.Name));

    [Fact]
    public void Derive_Clauses_AreInTheCatalogue()
    {
        Hold(Derived.Given, Given.Specification);
        Hold(Derived.Invented, Invented.Specification);

        static void Hold(ImmutableArray<Mutant> mutants, Specification specification) =>
            Assert.All(mutants, mutant => Assert.Contains(specification.Catalogue.All, clause => mutant.Breaks(clause.Id) && clause.Strength == mutant.Strength));
    }

    [Fact]
    public void Derive_EveryMustClauseThatCanBeTested_HasAMutant() =>
        Assert.Empty(Given.Specification.Catalogue.All
            .Where(clause => clause is { Strength: Strength.Must, NotTestable: null } && !Derived.Given.Any(mutant => mutant.Unseen is null && mutant.Breaks(clause.Id)))
            .Select(clause => clause.Id.Value));

    /// <summary>Each change is made anew, so that the state of one endpoint is not that of the next.</summary>
    [Fact]
    public void Change_Witness_IsAnsweredOtherwiseThanByTheReference()
    {
        Hold(Derived.Given, Given.Specification, Given.Bindings);
        Hold(Derived.Invented, Invented.Specification, BindingSet.None);

        static void Hold(ImmutableArray<Mutant> mutants, Specification specification, BindingSet bindings)
        {
            var same = mutants.Where(mutant =>
            {
                var behavior = ReferenceBehavior.Conforming(specification, bindings, mutant.World);
                return Transcript.Of(new(behavior), mutant.Witness, Detail.Whole) == Transcript.Of(new(mutant.Change(behavior)), mutant.Witness, Detail.Whole);
            });
            Assert.Empty(same.Select(mutant => mutant.Name));
        }
    }

    [Theory]
    [InlineData("required/TapeARN/optional")]
    [InlineData("type/GatewayARN/numbers-accepted")]
    [InlineData("length/TapeARN/max-strict-by-one")]
    [InlineData("length/GatewayARN/in-bytes")]
    [InlineData("pattern/TapeARN/storagegateway/any-case")]
    [InlineData("pattern/TapeARN/end/line-feed")]
    [InlineData("output/TapeARN/absent")]
    [InlineData("error/constraint/status-422")]
    [InlineData("error/state/type-ValidationException")]
    [InlineData("body/comments-accepted")]
    [InlineData("writing/escapes-kept")]
    [InlineData("target/ignored")]
    [InlineData("method/GET-executes")]
    [InlineData("trigger/GatewayARN/nul-reset")]
    [InlineData("oddity/deep-server-fault")]
    [InlineData("combination/TapeARN+GatewayARN/both-greatest-refused")]
    [InlineData("recurrent/1-in-500/success-is-refused")]
    [InlineData("slow/refusals")]
    [InlineData("concurrency/TapeARN-cross-talk")]
    [InlineData("state/exclusive/second-holder-accepted")]
    [InlineData("state/only-tape-gateway/accepted")]
    [InlineData("useless/always-400")]
    public void Derive_TheKindsOfFault_AreThere(string name) => Assert.Contains(Derived.Given, mutant => mutant.Name == name);

    [Theory]
    [InlineData("range/Depth/min-lax-by-one")]
    [InlineData("enum/Kind/without-deep")]
    [InlineData("length/Fish/min-dropped")]
    [InlineData("length/Fish/member/max-lax-by-one")]
    [InlineData("pattern/Tags/value/dropped")]
    [InlineData("required/Upstream/Name/optional")]
    [InlineData("type/Frozen/text-accepted")]
    public void Derive_AnyModel_GivesMutantsOfItsOwnConstraints(string name) => Assert.Contains(Derived.Invented, mutant => mutant.Name == name);

    [Fact]
    public void Unseen_OnlyWhatTheSourcesDisagreeOn_IsMarked()
    {
        Assert.NotNull(Derived.Given.Single(mutant => mutant.Name == "pattern/TapeARN/cn-us-gov-iso-A-Za-z0-9-eusc/without-eusc").Unseen);
        Assert.Null(Derived.Given.Single(mutant => mutant.Name == "pattern/TapeARN/cn-us-gov-iso-A-Za-z0-9-eusc/without-cn").Unseen);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_.+/-]+\z")]
    private static partial Regex Slug();
}
