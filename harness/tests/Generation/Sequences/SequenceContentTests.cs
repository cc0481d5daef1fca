using System.Collections.Frozen;
using ConformanceHarness.Generation.Sequences;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Contract;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Sequences;

public sealed class SequenceContentTests
{
    private static readonly SequenceAlphabet Alphabet = SequenceAlphabet.Of(Published.Specification, Published.Bindings)!;
    private static readonly SequenceFactory Factory = new(Published.Specification, new PlainValues(Published.Specification), Alphabet);
    private static readonly ConformanceHarness.Generation.Sequences.Sequences All = new(Factory);

    [Fact]
    public void At_FirstOfASeed_AreAsVerified() =>
        Verifier.Verify(string.Concat(Enumerable.Range(0, All.Short.Length + 40).Select(n => Text(All.At(7, n)))));

    [Fact]
    public void Races_FirstOfASeed_AreAsVerified()
    {
        var races = new Races(Factory, 3);
        var fresh = races.Fresh(Published.OtherTape, 3);
        Verifier.Verify(string.Concat(Enumerable.Range(0, 20).Select(n => Text(races.At(7, n)))) + Text(fresh) + Text(races.Only(fresh, [0, 2])));
    }

    [Fact]
    public void Fresh_OfOneHolder_IsTakenTwice()
    {
        var one = SequenceAlphabet.Of(Published.Specification, With(Published.Gateway))!;
        Assert.Equal("+0:0 +0:0", string.Join(" | ", ShortOf(one)));
        Assert.Equal(["+0:0 +1:0", "+0:0 +0:0", "+0:0 +1:0 +0:0", "+0:0 +1:0 +1:0"], ShortOf(SequenceAlphabet.Of(Published.Specification, With(Published.Gateway, Published.OtherGateway))!));
    }

    [Fact]
    public void Of_WhatCannotBeBound_IsNoAlphabet()
    {
        Assert.Null(SequenceAlphabet.Of(Published.Specification, BindingSet.None));
        Assert.Null(SequenceAlphabet.Of(Published.Specification, With()));
        Assert.Null(SequenceAlphabet.Of(Lake.Specification, Published.Bindings));
        var unshared = new Specification(Published.Specification.Operation, Published.Specification.Rules with { Scenarios = [] }, Published.Specification.Protocol);
        Assert.Null(SequenceAlphabet.Of(unshared, Published.Bindings));
    }

    [Fact]
    public void Shrink_AnySequence_IsSmallerOrRenamed()
    {
        var made = Enumerable.Range(All.Short.Length, 200).Select(n => All.At(3, n)).First(one => one.Acts.Length >= 4);
        var smaller = All.Shrink(made).ToList();
        Assert.NotEmpty(smaller);
        Assert.DoesNotContain(smaller, one => one.Id == made.Id || one.Acts.Length > made.Acts.Length || one.Acts.Length == 0);
        Assert.Equal(smaller.Select(one => one.Id).Distinct(), smaller.Select(one => one.Id));
        Assert.Equal(smaller.Select(one => one.Steps.Length).Order(), smaller.Select(one => one.Steps.Length));
        Assert.All(Enumerable.Range(0, made.Acts.Length), at => Assert.Contains(smaller, one => one.Acts.SequenceEqual(made.Acts.RemoveAt(at))));
    }

    [Fact]
    public void Shrink_OfOtherNames_IsTheFirstNames()
    {
        var made = Factory.Make([Take(1, 1), Take(0, 1)]);
        Assert.Contains(All.Shrink(made), one => one.Acts.SequenceEqual([Take(0, 0), Take(1, 0)]));
        Assert.DoesNotContain(All.Shrink(Factory.Make([Take(0, 0), Take(1, 0)])), one => one.Acts.Length == 2);
    }

    private static Act.Take Take(int holder, int resource) => new(Alphabet.Holders[holder], Alphabet.Resources[resource]);

    private static IEnumerable<string> ShortOf(SequenceAlphabet alphabet) =>
        new ConformanceHarness.Generation.Sequences.Sequences(new(Published.Specification, new PlainValues(Published.Specification), alphabet)).Short
            .Where(one => one.Acts.All(act => act is Act.Take) && one.Acts.Length > 1).Select(one => string.Join(' ', one.Acts.Select(act => Name(alphabet, act))));

    private static string Text(SequenceCase made) => $"{made.Id} {made.About.Text()}: {made.Label}\n" + string.Concat(made.Acts.Zip(made.Steps).Select((pair, at) =>
        "  " + (made.Callers.IsEmpty ? "" : $"{made.Callers[at]} ") + Name(Alphabet, pair.First) + (pair.Second is SequenceStep.Call call ? $" {call.Intent} {string.Join(' ', call.Broken.Select(clause => clause.Text()))} ({call.Label.Replace("arn:aws:storagegateway:us-east-1:999999999999:", "", StringComparison.Ordinal)})" : "") + "\n"));

    private static string Name(SequenceAlphabet alphabet, Act act) => act switch
    {
        Act.Take take => $"+{alphabet.Holders.IndexOf(take.Holder)}:{alphabet.Resources.IndexOf(take.Resource)}",
        Act.Declined declined => "-" + declined.Clause.Text(),
        _ => "reset",
    };

    private static BindingSet With(params string[] gateways) => new(new Dictionary<string, ImmutableArray<string>>
    {
        ["tapeGateway"] = [.. gateways],
        ["tapeWithRecoveryPoint"] = [Published.Tape],
    }.ToFrozenDictionary());
}
