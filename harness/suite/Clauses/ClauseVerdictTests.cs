using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Folding;
using Xunit;

namespace ConformanceHarness.Suite.Clauses;

public sealed class ClauseVerdictTests
{
    [Fact]
    public void Of_MustFinding_FailsWithItsText()
    {
        var failed = Assert.IsType<ClauseVerdict.Failed>(ClauseVerdict.Of(Run("must", graded: 3, finding: true), "a/clause", allGradable: false));
        Assert.Contains("✗ must a/clause · accepted", failed.Text, StringComparison.Ordinal);
        Assert.Contains("curl: curl -sS http://127.0.0.1:1/", failed.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, typeof(ClauseVerdict.Passed))]
    [InlineData(true, typeof(ClauseVerdict.Failed))]
    public void Of_ShouldFinding_FailsAStrictRunOnly(bool strict, Type expected)
    {
        var verdict = ClauseVerdict.Of(Run("should", graded: 3, finding: true, strict), "a/clause", allGradable: true);
        Assert.IsType(expected, verdict);
        Assert.Contains("a/clause · accepted", verdict.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("must", false, typeof(ClauseVerdict.Skipped))]
    [InlineData("must", true, typeof(ClauseVerdict.Failed))]
    [InlineData("should", true, typeof(ClauseVerdict.Skipped))]
    public void Of_UngradedClause_SaysWhy(string strength, bool allGradable, Type expected)
    {
        var verdict = ClauseVerdict.Of(Run(strength, graded: 0, finding: false), "a/clause", allGradable);
        Assert.IsType(expected, verdict);
        Assert.Contains("not graded: nothing is bound", verdict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_GradedClause_Passes() => Assert.Equal(new ClauseVerdict.Passed(""), ClauseVerdict.Of(Run("must", graded: 1, finding: false), "a/clause", allGradable: true));

    private static RunRecord Run(string strength, long graded, bool finding, bool strict = false)
    {
        var clause = new ClauseView("a/clause", strength, "doc", "A statement.", "a page");
        var fold = new RunFold();
        fold.Take(new RunStarted { Target = "t", Operation = "o", Seed = 1, StartedAt = default, Strict = strict, Clauses = [clause] });
        fold.Take(new RunEnded
        {
            ExitCode = 0, Verdict = "", World = "open", Cases = graded, Requests = graded, Throttled = 0, Milliseconds = 0,
            Clauses = [new(clause, graded, finding ? 1 : 0, graded > 0 ? null : "nothing is bound")],
            Findings = finding ? [Finding(clause)] : [],
        });
        return fold.Record()!;
    }

    private static FindingView Finding(ClauseView clause) => new()
    {
        Clause = clause.Id, Strength = clause.Strength, Statement = clause.Statement, Symptom = "accepted", Count = 1, Intermittent = false, World = "open",
        Expected = "a refusal", Actual = "200", Case = new("0123456789ab", "one too long", clause.Id, "reject", new("POST", "/", [], "{}", null)),
        Answer = new("HTTP 200", [], "{}"), Curl = "curl -sS http://127.0.0.1:1/", Replay = "./run.sh --replay x.json",
    };
}
