using ConformanceHarness.Spec.Clauses;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Cases;

public sealed class ShrinkTests
{
    private static readonly Made Made = Made.OfPublished;

    [Property(MaxTest = 150)]
    public void Shrink_AnyCase_KeepsItsIntentAndWhatItBreaksAndAgrees(ulong seed, NonNegativeInt n)
    {
        var made = Made.Fuzz.At(seed, n.Get);
        foreach (var smaller in Made.Factory.Shrink(made))
        {
            Assert.Equal(made.Intent, smaller.Intent);
            if (made.Intent != Intent.Accept) Assert.Equal(made.About, smaller.About);
            Assert.Null(Made.AtOdds(smaller));
        }
    }

    [Property(MaxTest = 60)]
    public void Shrink_TakenAsFarAsItGoes_EndsAndHasNoMoreFeatures(ulong seed, NonNegativeInt n, int choice)
    {
        var made = Made.Fuzz.At(seed, n.Get);
        var most = made.Features.Length + 2;
        for (var steps = 0; ; steps++)
        {
            Assert.True(steps < 200, made.Label);
            var smaller = Made.Factory.Shrink(made).ToList();
            if (smaller.Count == 0) break;
            made = smaller[Math.Abs(choice % smaller.Count)];
            Assert.True(made.Features.Length <= most);
        }
        Assert.Equal(0UL, made.Index);
    }

    [Property(MaxTest = 60)]
    public void Shrink_AlwaysTheFirst_EndsInOneTellingFeatureOrNone(ulong seed, NonNegativeInt n)
    {
        var made = Made.Fuzz.At(seed, n.Get);
        var intent = made.Intent;
        while (Made.Factory.Shrink(made).FirstOrDefault() is { } smaller) made = smaller;
        Assert.Equal(intent == Intent.Accept ? 0 : 1, made.Features.Length);
    }

    [Fact]
    public void Shrink_PlainCase_HasNothingSmaller() => Assert.Empty(Made.Factory.Shrink(Made.Factory.Make(0, [])));

    [Fact]
    public void Shrink_ByRemovingAFeature_DropsOneAtATime()
    {
        var made = Made.Boundaries.First(one => one is { Index: > 0, Intent: Intent.Reject, Features.Length: 2 });
        var atZero = Made.Factory.Shrink(made).First();
        Assert.Equal((0UL, made.Features.Length), (atZero.Index, atZero.Features.Length));
        Assert.Contains(Made.Factory.Shrink(atZero), one => one.Features.Length == 1);
    }
}
