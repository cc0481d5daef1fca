using ConformanceHarness.Generation.Patterns;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Patterns;

public class SimplerTests
{
    [Property(MaxTest = 300)]
    public void Simpler_AnySample_GivesMembersOfSmallerComplexity(int pick, ulong seed)
    {
        PatternCase one = PatternCase.At(pick);
        PatternSample sample = one.Language.Sample(new SeededChooser(seed));
        SampleComplexity present = one.Language.Complexity(sample);
        PatternSample[] simpler = [.. one.Language.Simpler(sample)];
        Assert.All(simpler, candidate =>
        {
            Assert.True(one.Language.Complexity(candidate) < present, $"{candidate} is simpler than {sample}");
            Assert.True(one.Language.Contains(candidate.Text, Anchoring.Full), candidate.Text);
        });
        Assert.Equal(simpler.Length, simpler.Select(candidate => candidate.Text).Distinct().Count());
        Assert.Equal(sample.Text == one.Language.Plain().Text, simpler.Length == 0);
    }

    [Property(MaxTest = 50)]
    public void Simpler_TakenToTheEnd_EndsInThePlainMember(int pick, ulong seed)
    {
        // The last candidate is the least bold step: the longest way down.
        PatternLanguage language = PatternCase.At(pick).Language;
        PatternSample sample = language.Sample(new SeededChooser(seed));
        int steps = 0;
        for (; language.Simpler(sample).LastOrDefault() is { } next && steps < 20_000; steps++)
            sample = next;
        Assert.True(steps < 20_000);
        Assert.Equal(language.Plain().Text, sample.Text);
    }

    [Fact]
    public void Simpler_FaultInOneElement_LeavesOnlyThatElementVaried()
    {
        // Greedy, as a property-based shrinker goes: the fault is an underscore in the partition's suffix.
        PatternSample sample = Enumerable.Range(0, 10_000).Select(seed => TapeArn.Language.Sample(new SeededChooser((ulong)seed)))
            .First(sample => sample.Text.Length > 300 && Fails(sample));
        while (TapeArn.Language.Simpler(sample).FirstOrDefault(Fails) is { } simpler)
            sample = simpler;
        Assert.Equal("arn:aws-iso_:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF", sample.Text);

        static bool Fails(PatternSample sample) => sample.Text.Contains('_', StringComparison.Ordinal);
    }

    [Fact]
    public void Simpler_FaultAtALength_KeepsTheLength()
    {
        PatternSample sample = TapeArn.Language.SampleOfLength(480, new SeededChooser(4))!;
        while (TapeArn.Language.Simpler(sample).FirstOrDefault(simpler => simpler.Text.Length > 470) is { } simpler)
            sample = simpler;
        Assert.Equal(471, sample.Text.Length);
        Assert.Single(sample.Segments, segment => segment.Text != TapeArn.Language.Plain().Segments[segment.Element.Index].Text);
    }
}
