using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Cli.Mutants;
using ConformanceHarness.Reference.Mutants;
using ConformanceHarness.Spec.Clauses;
using Xunit;

namespace ConformanceHarness.Tests.Cli.Mutants;

public sealed class FiguresTests
{
    private static readonly Mutant Broken = new()
    {
        Name = "length/A/max-dropped", Rule = "A has no greatest length", Clauses = ["Op/input/A/length-*"], Change = behavior => behavior, Witness = new([]),
    };

    private static readonly CleanVariant Clean = new() { Name = "answer/pretty", Freedom = "bodies are indented", Change = behavior => behavior };

    private static Measurement Told(Subject subject, int exitCode, params string[] clauses) => new()
    {
        Subject = subject, Seed = 1, ExitCode = exitCode, Verdict = "", Requests = 100, FirstTold = clauses.Length == 0 ? null : 10 * clauses.Length,
        TimeToFirst = TimeSpan.Zero, Findings = [.. clauses.Select(Finding)],
    };

    private static FindingView Finding(string clause) => new()
    {
        Clause = clause, Strength = "must", Statement = "", Symptom = "accepted", Count = 1, Intermittent = false, World = "open", Expected = "", Actual = "",
        Case = new("id", "", clause, "reject", new("POST", "/", [], "", null)), Answer = new("", [], ""), Curl = "", Replay = "",
    };

    [Theory]
    [InlineData(1, "right", "Op/input/A/length-max")]
    [InlineData(1, "also other", "Op/input/A/length-max", "Op/input/B/type")]
    [InlineData(1, "only other", "Op/input/B/type")]
    [InlineData(0, "SURVIVED")]
    [InlineData(70, "SURVIVED")]
    [InlineData(0, "SURVIVED", "aws-json/errors/message")]
    public void Grade_Mutant_IsByWhatWasTold(int exitCode, string grade, params string[] told) =>
        Assert.Equal(grade, Grades.Of(Told(new Subject.Broken(Broken), exitCode, told)).Word());

    [Fact]
    public void Grade_UnseenMutantThatPasses_IsNoSurvivor() =>
        Assert.Equal(Grade.Unseen, Grades.Of(Told(new Subject.Broken(Broken with { Unseen = "the sources disagree" }), 0)));

    [Fact]
    public void Grade_MutantOfAdvice_NeedsAFindingAndNoExitCode()
    {
        var advised = new Subject.Broken(Broken with { Strength = Strength.Should, Clauses = ["aws-json/errors/message"] });

        Assert.Equal(Grade.Right, Grades.Of(Told(advised, 0, "aws-json/errors/message")));
        Assert.Equal(Grade.Survived, Grades.Of(Told(advised, 0)));
    }

    [Theory]
    [InlineData(0, "right")]
    [InlineData(4, "FALSE ALARM")]
    [InlineData(0, "FALSE ALARM", "aws-json/errors/message")]
    [InlineData(1, "FALSE ALARM", "Op/input/A/type")]
    public void Grade_CleanVariant_IsRightWhenNothingWasTold(int exitCode, string grade, params string[] told) =>
        Assert.Equal(grade, Grades.Of(Told(new Subject.Clean(Clean), exitCode, told)).Word());

    [Fact]
    public void Grade_CleanVariant_MayBeToldTheAdviceItDoesNotFollow() =>
        Assert.Equal(Grade.Right, Grades.Of(Told(new Subject.Clean(Clean with { Advice = ["aws-json/response/*"] }), 0, "aws-json/response/content-type")));

    [Fact]
    public void Grade_CleanVariantOfAnEmptyWorld_IsRightWhenAcceptanceWasNotGraded() =>
        Assert.Equal(Grade.Right, Grades.Of(Told(new Subject.Clean(Clean with { Empty = true }), 4)));

    [Fact]
    public void Figures_RatesAndBars_AreOverMustMutantsThatCanBeSeen()
    {
        var mutant = new Subject.Broken(Broken);
        var figures = new Figures(
        [
            Told(mutant, 1, "Op/input/A/length-max"), Told(mutant, 1, "Op/input/A/length-max", "Op/input/B/type"), Told(mutant, 0),
            Told(new Subject.Broken(Broken with { Unseen = "why" }), 0), Told(new Subject.Clean(Clean), 1, "Op/input/A/type"),
        ]);

        Assert.Equal((3, 2, 1, 1), (figures.Must.Count(), figures.Killed, figures.Attributed, figures.FalseAlarms));
        Assert.Equal(2.0 / 3, figures.KillRate);
        Assert.Equal(0.5, figures.Attribution);
        Assert.Equal((10, 20), (figures.ToFirst(0.5, _ => true), figures.ToFirst(0.95, _ => true)));
        Assert.Null(figures.ToFirst(0.5, manner => manner == Manner.Slow));
        Assert.False(figures.Hold);
    }

    [Fact]
    public void Figures_AllRight_Hold() =>
        Assert.True(new Figures([Told(new Subject.Broken(Broken), 1, "Op/input/A/length-max"), Told(new Subject.Clean(Clean), 0)]).Hold);
}
