using FsCheck;
using FsCheck.Experimental;
using FsCheck.Fluent;
using Microsoft.FSharp.Collections;

namespace ConformanceHarness.Generation.Sequences;

/// <summary>
/// The state of a target as an FsCheck state machine: who took what, the calls that can be made, and how a sequence of
/// them is made smaller.
/// </summary>
public sealed class SequenceMachine : Machine<ISequenceTarget, Taken>
{
    private readonly Func<ISequenceTarget> _target;
    private readonly SequenceAlphabet _alphabet;
    private readonly Gen<Operation<ISequenceTarget, Taken>> _next;

    /// <summary>A machine over <paramref name="alphabet"/>; <paramref name="target"/> makes what FsCheck runs it against.</summary>
    public SequenceMachine(SequenceAlphabet alphabet, Func<ISequenceTarget> target, int mostCalls)
        : base(mostCalls)
    {
        _alphabet = alphabet;
        _target = target;
        var takes = Gen.Elements(alphabet.Takes.AsEnumerable()).Select(act => (Act)act);
        var declined = alphabet.Declined.IsEmpty ? takes : Gen.Elements(alphabet.Declined.AsEnumerable()).Select(act => (Act)act);
        _next = Gen.Frequency((12, takes), (4, declined), (1, Gen.Constant((Act)new Act.Reset()))).Select(act => (Operation<ISequenceTarget, Taken>)new ActOperation(act));
    }

    /// <inheritdoc/>
    public override Arbitrary<Setup<ISequenceTarget, Taken>> Setup => Gen.Constant(StateMachine.Setup(_target, () => Taken.Nothing)).ToArbitrary();

    /// <inheritdoc/>
    public override Gen<Operation<ISequenceTarget, Taken>> Next(Taken obj0) => _next;

    /// <summary>The acts of a generated run.</summary>
    public static ImmutableArray<Act> ActsOf(MachineRun<ISequenceTarget, Taken> run) =>
        [.. run.Operations.Select(pair => pair.Item1).OfType<ActOperation>().Select(operation => operation.Act)];

    /// <summary>Smaller lists of acts: with acts less, then with the first holders and resources in place of others.</summary>
    public IEnumerable<ImmutableArray<Act>> Smaller(ImmutableArray<Act> acts)
    {
        for (var i = 0; i < acts.Length; i++) yield return acts.RemoveAt(i);
        foreach (var list in ShrinkOperations(ListModule.OfSeq(acts.Select(act => (Operation<ISequenceTarget, Taken>)new ActOperation(act)))))
            yield return [.. list.OfType<ActOperation>().Select(operation => operation.Act)];
        foreach (var renamed in Renamed(acts))
            if (!renamed.SequenceEqual(acts)) yield return renamed;
    }

    // In the order in which they first appear, so that equal shapes are one case.
    private IEnumerable<ImmutableArray<Act>> Renamed(ImmutableArray<Act> acts)
    {
        var takes = acts.OfType<Act.Take>().ToList();
        var holders = takes.Select(take => take.Holder).Distinct().Zip(_alphabet.Holders).ToDictionary(pair => pair.First, pair => pair.Second);
        var resources = takes.Select(take => take.Resource).Distinct().Zip(_alphabet.Resources).ToDictionary(pair => pair.First, pair => pair.Second);
        ImmutableArray<Act> renamed = [.. acts.Select(act => act is Act.Take take ? new Act.Take(holders[take.Holder], resources[take.Resource]) : act)];
        if (renamed.OfType<Act.Take>().All(take => _alphabet.HoldersOf(take.Resource).Contains(take.Holder))) yield return renamed;
    }

    private sealed class ActOperation(Act act) : Operation<ISequenceTarget, Taken>
    {
        public Act Act { get; } = act;

        public override Property Check(ISequenceTarget obj0, Taken obj1) => obj0.Do(Act, obj1);

        public override Taken Run(Taken obj0) => obj0.After(Act);

        public override string ToString() => Act.ToString()!;
    }
}
