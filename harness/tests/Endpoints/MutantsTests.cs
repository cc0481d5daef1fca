using System.Text.RegularExpressions;
using ConformanceHarness.Tests.Endpoints.Service;
using Xunit;

namespace ConformanceHarness.Tests.Endpoints;

public sealed partial class MutantsTests(SoundServer fixture) : IClassFixture<SoundServer>
{
    public static TheoryData<string> Names => [.. Mutants.All.Select(mutant => mutant.Name)];

    [Fact]
    public void All_Names_AreManyUniqueSlugs()
    {
        Assert.True(Mutants.All.Length >= 80);
        Assert.Empty(Mutants.All.GroupBy(mutant => mutant.Name).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(Mutants.All, mutant => Assert.Matches(Slug(), mutant.Name));
        Assert.All(Mutants.All, mutant => Assert.Matches(ClauseGlob(), mutant.ExpectedClause));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Witness_MutantAndSoundServer_AreToldApart(string name)
    {
        var mutant = Mutants.Get(name);
        await using var broken = await mutant.StartAsync();
        var expected = await fixture.AskAsync(mutant);
        Assert.NotEqual(expected, await Transcript.OfAsync(broken.Address, mutant.Witness, Transcript.Short));
    }

    [Fact]
    public async Task Witness_SoundServerTwice_AnswersTheSame()
    {
        foreach (var mutant in Mutants.All.Where(m => m.Demand.HasFlag(Demand.Concurrency) || m.OnlyAdvice))
            Assert.Equal(await fixture.AskAsync(mutant), await fixture.AskAsync(mutant));
    }

    /// <summary>No combination of free choices in the list explains a mutant away: not one conforming server of the
    /// same world answers the witness with the same kind of answers.</summary>
    [Fact]
    public async Task Witness_AnyConformingServer_AnswersOtherwise()
    {
        var explained = new List<string>();
        foreach (var mutant in Mutants.All.Where(m => !m.OnlyAdvice && !m.Witness.AtOnce))
        {
            var broken = await Kinds.OfAsync(mutant.Behaviour, mutant.Witness);
            foreach (var server in ConformingServers.All.Where(s => s.Disposition.World == mutant.Behaviour.Disposition.World))
            {
                var right = await Kinds.OfAsync(new Behaviour { Disposition = server.Disposition }, mutant.Witness);
                if (right.SequenceEqual(broken))
                    explained.Add($"{mutant.Name} by {server.Name}");
            }
        }

        Assert.True(explained.Count == 0, string.Join('\n', explained));
    }

    [GeneratedRegex(@"\A[a-z0-9.]+(-[a-z0-9.]+)*\z")]
    private static partial Regex Slug();

    [GeneratedRegex(@"\A(\*|(RetrieveTapeRecoveryPoint|aws-json|\*errors)/|\*type\z)[A-Za-z*/-]*\z")]
    private static partial Regex ClauseGlob();
}
