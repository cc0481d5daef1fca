using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.State;
using ConformanceHarness.Generation.Sequences;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.EndToEnd;
using ConformanceHarness.Tests.EndToEnd.States;
using FsCheck;
using FsCheck.Experimental;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Sequences;

public sealed class SequencesTests
{
    private static readonly SequenceAlphabet Alphabet = SequenceAlphabet.Of(Harness.Specification, Closed.Bindings)!;
    private static readonly SequenceFactory Factory = new(Harness.Specification, new PlainValues(Harness.Specification), Alphabet);
    private static readonly ConformanceHarness.Generation.Sequences.Sequences All = new(Factory);

    [Fact]
    public void At_SameSeedAndNumber_IsTheSameCase() =>
        Assert.Equal(Enumerable.Range(0, 200).Select(n => All.At(7, n).Id), Enumerable.Range(0, 200).Select(n => All.At(7, n).Id));

    [Fact]
    public void At_ManyNumbers_VariesInLengthAndContent()
    {
        var cases = Enumerable.Range(All.Short.Length, 500).Select(n => All.At(1, n)).ToList();

        Assert.InRange(cases.Average(made => made.Calls), 2, 6);
        Assert.True(cases.Select(made => made.Id).Distinct().Count() > 200);
        Assert.Contains(cases, made => made.Steps.Any(step => step is SequenceStep.Reset));
    }

    /// <summary>Maker and contract, of which neither sees the other, say the same of every step.</summary>
    [Fact]
    public void Make_AnySequence_IsReadAsItWasMeant()
    {
        var reader = new StateReader(Harness.Specification, Closed.Bindings);
        for (var n = 0; n < 500; n++)
        {
            var state = Holdings.None;
            foreach (var step in All.At(3, n).Steps)
            {
                if (step is not SequenceStep.Call call)
                {
                    state = Holdings.None;
                    continue;
                }
                var expected = reader.Read(call.Request, state);
                Assert.Equal(call.Intent, expected switch { Expectation.Accept => Intent.Accept, Expectation.AcceptOrDecline => Intent.Either, _ => Intent.Reject });
                if (expected is Expectation.Accept) state = state.After(reader.Claimed(call.Request)!.Value);
            }
        }
    }

    /// <summary>FsCheck itself runs the machine against a store that keeps the rule.</summary>
    [Property(MaxTest = 100)]
    public Property Machine_AgainstARightStore_Holds() => new SequenceMachine(Alphabet, () => new Store(second: false), 8).ToProperty();

    [Fact]
    public void Machine_AgainstAStoreThatTakesASecondHolder_FailsWithTwoCalls()
    {
        var machine = new SequenceMachine(Alphabet, () => new Store(second: true), 8);
        var acts = StateMachine.Generate(machine).Sample(8, new Rnd(5, 1), 50).Select(SequenceMachine.ActsOf).First(Fails);

        for (var smaller = acts; ; acts = smaller)
        {
            var next = machine.Smaller(acts).FirstOrDefault(candidate => candidate.Length < acts.Length && Fails(candidate));
            if (next.IsDefault) break;
            smaller = next;
        }

        Assert.Equal(2, acts.Length);
        Assert.All(acts, act => Assert.IsType<Act.Take>(act));
    }

    [Fact]
    public void IdOf_OtherOrderOrCallers_IsAnother()
    {
        var sequence = Factory.Make([new Act.Take(Alphabet.Holders[0], Alphabet.Resources[0]), new Act.Take(Alphabet.Holders[1], Alphabet.Resources[0])]);

        string[] ids =
        [
            sequence.Id, SequenceCase.IdOf(sequence.Steps.Reverse(), []), SequenceCase.IdOf(sequence.Steps, [1, 2]), SequenceCase.IdOf(sequence.Steps, [1, 1]),
        ];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{12}$", id));
    }

    private static bool Fails(ImmutableArray<Act> acts)
    {
        var (store, model) = (new Store(second: true), Taken.Nothing);
        foreach (var act in acts)
        {
            if (!store.IsRight(act, model)) return true;
            model = model.After(act);
        }
        return false;
    }

    private sealed class Store(bool second) : ISequenceTarget
    {
        private readonly Dictionary<string, string> _holders = [];

        public Property Do(Act act, Taken before) => IsRight(act, before).ToProperty();

        public bool IsRight(Act act, Taken before)
        {
            if (act is Act.Reset) _holders.Clear();
            if (act is not Act.Take take) return true;
            var accepted = _holders.TryAdd(take.Resource, take.Holder) || _holders[take.Resource] == take.Holder || second;
            var holder = before.Holders.GetValueOrDefault(take.Resource);
            return holder is null ? accepted : holder == take.Holder || !accepted;
        }
    }
}
