using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Folding;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Folding;

public sealed class RunFoldTests
{
    [Fact]
    public void Record_NothingBegan_IsNull()
    {
        var fold = new RunFold();
        fold.Take(new PhaseStarted("fuzz", "open", 3));
        Assert.Null(fold.Record());
    }

    [Fact]
    public void Record_WholeStream_SaysWhatItsEndSays()
    {
        var run = Folded.Record(SampleRuns.WithFindings());
        Assert.True(run.Complete);
        Assert.Equal((1, 4710L, 3), (run.End.ExitCode, run.End.Cases, run.End.Findings.Length));
        Assert.Equal(["probe", "boundaries", "fuzz"], run.Phases.Select(phase => phase.Phase));
    }

    [Fact]
    public void Record_KilledRun_KeepsWhatWasJudged()
    {
        var run = Folded.Record(SampleRuns.Killed());
        Assert.False(run.Complete);
        Assert.Equal(3, run.End.ExitCode);
        Assert.Equal("open", run.End.World);
        Assert.Equal(32, run.End.Cases);
        Assert.Equal(732 + 8, run.End.Requests);
        Assert.Equal(["must", "must", "should"], run.End.Findings.Select(finding => finding.Strength));
        var lengthMax = run.End.Clauses.Single(tally => tally.Clause.Id == SampleFindings.Three[0].Clause);
        Assert.Equal((1L, 1L, null), (lengthMax.Graded, lengthMax.Failed, lengthMax.Skipped));
        var typed = Folded.Record(SampleRuns.Killed().Take(3)).End.Clauses.Single(tally => tally.Clause.Id == "aws-json/errors/typed");
        Assert.Equal("the run was cut off before it was graded", typed.Skipped);
    }

    [Fact]
    public void Record_KilledRunWithAHarnessFault_IsAHarnessFault() =>
        Assert.Equal(70, Folded.Record(SampleRuns.Faulted().SkipLast(1)).End.ExitCode);

    [Fact]
    public void Record_LaterFindingOfTheSameName_ReplacesTheEarlier()
    {
        var later = SampleFindings.Three[0] with { Count = 99 };
        var run = Folded.Record([.. SampleRuns.Killed(), new FindingMade(later)]);
        Assert.Equal(99, run.End.Findings.Single(finding => finding.Clause == later.Clause).Count);
    }

    [Fact]
    public void Record_AnswerThatDepartsTwiceFromAClause_FailsItOnce()
    {
        var clause = SampleClauses.All[0];
        var judged = SampleRuns.Judged(0, "fuzz", clause, new DepartureView(clause.Id, "a"), new DepartureView(clause.Id, "b"));
        Assert.Equal(1, Folded.Record([SampleRuns.Started(), judged]).End.Clauses[0].Failed);
    }

    [Fact]
    public void Record_FindingOnAClauseTheCatalogueLacks_AddsTheClause()
    {
        var stray = SampleFindings.Three[0] with { Clause = "aws-json/new" };
        var ended = (RunEnded)SampleRuns.WithFindings().Last();
        var run = Folded.Record([SampleRuns.Started(), ended with { Findings = [stray] }]);
        Assert.Equal("aws-json/new", run.End.Clauses[^1].Clause.Id);
    }

    [Theory]
    [InlineData("must", false, true)]
    [InlineData("should", false, false)]
    [InlineData("should", true, true)]
    [InlineData("observe", true, false)]
    public void Fails_EachStrength_FollowsTheExitCode(string strength, bool strict, bool fails) =>
        Assert.Equal(fails, Folded.Record([SampleRuns.Started() with { Strict = strict }]).Fails(strength));
}
