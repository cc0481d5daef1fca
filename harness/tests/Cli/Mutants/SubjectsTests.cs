using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Cli.Mutants;
using ConformanceHarness.Tests.Reference;
using Xunit;

namespace ConformanceHarness.Tests.Cli.Mutants;

public sealed class SubjectsTests
{
    private static readonly ImmutableArray<Subject> All = [.. Subjects.All(Given.Specification, Given.Bindings)];

    [Fact]
    public void Sample_EveryClauseAMutantBreaks_IsBrokenByOneOfTheSample()
    {
        var sample = Subjects.Sample(All);

        Assert.True(sample.Length < All.Length / 4);
        Assert.Empty(Clauses(All).Except(Clauses(sample)));

        static IEnumerable<string> Clauses(IEnumerable<Subject> subjects) => subjects.OfType<Subject.Broken>().SelectMany(broken => broken.Mutant.Clauses).Distinct();
    }

    [Theory]
    [InlineData("length/GatewayARN/max-lax-by-one", "right")]
    [InlineData("state/only-tape-gateway/accepted", "right")]
    [InlineData("slow/refusals", "right")]
    [InlineData("clean/world/closed", "right")]
    [InlineData("clean/type/in-code", "right")]
    public async Task Run_Subject_GetsTheVerdictThatIsKnown(string name, string grade)
    {
        var options = new CampaignOptions { Cases = 0, Sequences = 5, Races = 5 };
        var run = new SubjectRun(Given.Specification, Given.Bindings, new CampaignRunner(Given.Specification, options, TimeProvider.System), options.Seed, TimeProvider.System);

        var measured = await run.RunAsync(All.Single(subject => subject.Name == name), CancellationToken.None);

        Assert.Equal(grade, Grades.Of(measured).Word());
        Assert.True(measured.Requests > 100);
        Assert.Equal(name.StartsWith(Subject.CleanPrefix, StringComparison.Ordinal) ? ExitCodes.Conforms : ExitCodes.Departs, measured.ExitCode);
    }
}
