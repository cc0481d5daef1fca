using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Verdicts;

public sealed class KnownFailuresTests
{
    private static readonly KnownFailure Listed = new(ProtocolClauses.Answers, "reset", "it is old");

    private static Finding Of(ClauseId clause, string slug) => new(new(clause, slug), Kit.Trial(Kit.Case(), Kit.Judged(AnswerClass.Broken)), Kit.Symptom(clause, slug), 1, null, "open");

    [Fact]
    public void ReasonOf_ClauseAndSymptomAsListed_IsItsReason()
    {
        var known = new KnownFailures(new() { KnownFailures = [Listed] });
        Assert.Equal("it is old", known.ReasonOf(Of(Listed.Clause, Listed.Symptom)));
        Assert.Null(known.ReasonOf(Of(Listed.Clause, "other")));
        Assert.Null(known.ReasonOf(Of(ProtocolClauses.BodyEmpty, Listed.Symptom)));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("aws-json/robustness/*", true)]
    [InlineData("aws-json/body/*", false)]
    public void Gone_NotMet_IsToldOfClausesLookedAtOnly(string? glob, bool told) =>
        Assert.Equal(told, new KnownFailures(new() { KnownFailures = [Listed], ClauseGlob = glob }).Gone([]).Any());

    [Fact]
    public void Gone_MetOrReplaying_TellsNothing()
    {
        Assert.Empty(new KnownFailures(new() { KnownFailures = [Listed] }).Gone([Of(Listed.Clause, Listed.Symptom)]));
        Assert.Equal(Listed, Assert.Single(new KnownFailures(new() { KnownFailures = [Listed] }).Gone([Of(Listed.Clause, "other")])));
        Assert.Empty(new KnownFailures(new CampaignOptions { KnownFailures = [Listed], Replay = Kit.Case() }).Gone([]));
    }
}
