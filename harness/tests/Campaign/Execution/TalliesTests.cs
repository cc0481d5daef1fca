using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Execution;

public sealed class TalliesTests
{
    private static readonly Dictionary<ClauseId, long> Nothing = [];
    private readonly Tallies _tallies = new(Published.Specification);

    private static Judgement Graded(AnswerClass answer, params ClauseId[] clauses) => new(answer, [.. clauses], [], null);

    [Fact]
    public void Add_Judged_CountsItsClausesAndWhatItIsAbout()
    {
        var @case = Kit.Case(Kit.Feature(ProtocolClauses.BodyEmpty));
        _tallies.Add(Kit.Trial(@case, Graded(AnswerClass.Refused, ProtocolClauses.ErrorsTyped)));
        _tallies.Add(Kit.Trial(@case, Graded(AnswerClass.Refused, ProtocolClauses.ErrorsTyped, ProtocolClauses.BodyEmpty)));
        Assert.Equal((2, 2, 2), (_tallies.Cases, _tallies.Graded(ProtocolClauses.ErrorsTyped), _tallies.Graded(ProtocolClauses.BodyEmpty)));
    }

    [Fact]
    public void Add_NoWholeAnswer_GradesNotWhatTheCaseIsAbout()
    {
        _tallies.Add(Kit.Trial(Kit.Case(), Graded(AnswerClass.Broken, ProtocolClauses.Answers)));
        Assert.Equal((1, 0), (_tallies.Graded(ProtocolClauses.Answers), _tallies.Graded(Kit.Ids.WellFormed)));
    }

    [Fact]
    public void Add_NothingGraded_GradesNothing()
    {
        _tallies.Add(Kit.Trial(Kit.Case(), Graded(AnswerClass.Throttled)) with { Throttled = 3 });
        Assert.Equal((1, 3, 0), (_tallies.Cases, _tallies.Throttled, _tallies.Graded(Kit.Ids.WellFormed)));
    }

    [Fact]
    public void Add_Fault_IsCountedAndNothingElse()
    {
        _tallies.Add(Kit.Trial(Kit.Case(), null, "at odds"));
        Assert.Equal((1, 0), (_tallies.Faults, _tallies.Cases));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void GradedAcceptance_OnceTrue_StaysTrue(bool first)
    {
        foreach (var graded in new[] { first, !first }) _tallies.Add(Kit.Trial(Kit.Case(), Graded(AnswerClass.Accepted, Kit.Ids.OutputStatus) with { GradedAcceptance = graded }));
        Assert.True(_tallies.GradedAcceptance);
    }

    [Fact]
    public void Close_EveryClause_IsGradedOrSkippedWithAReason()
    {
        _tallies.Add(Kit.Trial(Kit.Case(), Graded(AnswerClass.Accepted, Kit.Ids.OutputStatus)));
        var closed = _tallies.Close(new Dictionary<ClauseId, long> { [ProtocolClauses.Answers] = 4 }, clause => "because of " + clause.Id);
        Assert.Equal(Published.Specification.Catalogue.All.Select(clause => clause.Id.Value), closed.Select(tally => tally.Clause.Id));
        Assert.All(closed, tally => Assert.Equal(tally.Graded > 0 ? null : "because of " + tally.Clause.Id, tally.Skipped));
        Assert.All(closed, tally => Assert.True(tally.Failed <= tally.Graded));
        Assert.Equal(4, closed.Single(tally => tally.Clause.Id == ProtocolClauses.Answers.Value).Graded);
    }

    [Fact]
    public void Close_NothingSent_GradesNothing() => Assert.All(_tallies.Close(Nothing, _ => "x"), tally => Assert.Equal((0, 0, "x"), (tally.Graded, tally.Failed, tally.Skipped)));

    [Fact]
    public void Add_CaseOfSeveralSteps_CountsEachClauseOnce()
    {
        _tallies.Add(ProtocolClauses.Consistency, [ProtocolClauses.Answers, ProtocolClauses.Answers, ProtocolClauses.Consistency], throttled: 2, gradedAcceptance: true);
        Assert.Equal((1, 1, 1, 2, true), (_tallies.Cases, _tallies.Graded(ProtocolClauses.Answers), _tallies.Graded(ProtocolClauses.Consistency), _tallies.Throttled, _tallies.GradedAcceptance));
    }
}
