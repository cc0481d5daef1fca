using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Sequences;

/// <summary>Makes cases of acts: runs the model along them and says what must become of each call.</summary>
public sealed class SequenceFactory(Specification specification, PlainValues plain, SequenceAlphabet alphabet)
{
    /// <summary>What the cases are made of.</summary>
    public SequenceAlphabet Alphabet { get; } = alphabet;

    /// <summary>The sequence of <paramref name="acts"/>, from the start of the target.</summary>
    public SequenceCase Make(ImmutableArray<Act> acts)
    {
        var steps = ImmutableArray.CreateBuilder<SequenceStep>(acts.Length);
        var model = Taken.Nothing;
        foreach (var act in acts)
        {
            steps.Add(Step(act, model));
            model = model.After(act);
        }
        return Finish(steps.DrainToImmutable(), acts, [], About(acts), $"{acts.Count(act => act is not Act.Reset)} calls one after the other");
    }

    /// <summary>The race of <paramref name="acts"/>, each made by the caller in the same place.</summary>
    public SequenceCase MakeRace(ImmutableArray<Act> acts, ImmutableArray<int> callers) => Finish(
        [.. acts.Select(act => Step(act, Taken.Nothing) is SequenceStep.Call call ? call with { Intent = Intent.Either, Broken = [] } : Step(act, Taken.Nothing))],
        acts, callers, specification.Rules.Sequences.GetValueOrDefault(SequenceRule.Linearizable, Alphabet.OnlyOne),
        $"{acts.Length} calls by {callers.Distinct().Count()} callers at once");

    private static SequenceCase Finish(ImmutableArray<SequenceStep> steps, ImmutableArray<Act> acts, ImmutableArray<int> callers, ClauseId about, string label) => new()
    {
        Id = SequenceCase.IdOf(steps, callers), About = about, Label = label, Steps = steps, Acts = acts, Callers = callers,
    };

    private SequenceStep Step(Act act, Taken model)
    {
        switch (act)
        {
            case Act.Take take:
                var holder = model.Holders.GetValueOrDefault(take.Resource);
                return Call(Alphabet.Members(take), holder is null ? Intent.Accept : holder == take.Holder ? Intent.Either : Intent.Reject,
                    holder is null || holder == take.Holder ? [] : [Alphabet.OnlyOne]);
            case Act.Declined declined:
                return Call(declined.Members, Intent.Reject, declined.Breaks.IsEmpty ? [declined.Clause] : declined.Breaks);
            default:
                return new SequenceStep.Reset();
        }
    }

    private SequenceStep.Call Call(ImmutableSortedDictionary<string, string> members, Intent intent, ImmutableArray<ClauseId> broken) => new()
    {
        Request = Baseline.Bound(specification, plain, members).At(0).Render(),
        Intent = intent,
        Broken = broken,
        Label = string.Join(", ", members.Select(pair => $"{pair.Key} {pair.Value}")),
    };

    // What the last call shows that the first ones made possible.
    private ClauseId About(ImmutableArray<Act> acts) =>
        acts.OfType<Act.Take>().Select(take => take.Holder).Distinct().Count() > 1 ? Alphabet.OnlyOne
        : acts.OfType<Act.Declined>().FirstOrDefault()?.Clause ?? Alphabet.Accepts;
}
