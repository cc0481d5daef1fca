using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Findings;

public sealed class SuspicionBookTests
{
    private readonly SuspicionBook _book = new(Published.Specification);

    private void Refused(Case @case, params ReadOnlySpan<Symptom> symptoms) =>
        _book.Add(Kit.Trial(@case, Kit.Judged(AnswerClass.Refused, symptoms.IsEmpty ? [Kit.Symptom(Kit.Ids.WellFormed)] : symptoms)));

    [Fact]
    public void Add_EveryCase_KeepsTheFirstTrialAndCountsAll()
    {
        for (var i = 0UL; i < 9; i++) Refused(Kit.Factory.Make(i, []));
        var only = Assert.Single(_book.SimplestFirst);
        Assert.Equal((9, Kit.Case().Id), (only.Count, only.Trial.Case.Id));
    }

    [Fact]
    public void Add_SeveralSymptomsOfOneAnswer_AreSuspicionsOfTheirOwn()
    {
        Refused(Kit.Case(), Kit.Symptom(ProtocolClauses.ErrorsMessage, "absent"), Kit.Symptom(ProtocolClauses.ErrorsTyped, "absent"));
        Assert.Equal(2, _book.SimplestFirst.Count());
    }

    [Fact]
    public void Add_CombinationsOfOtherClauses_AreKeptApart()
    {
        var (order, space, escapes) = (Kit.Feature(ProtocolClauses.MemberOrder, Intent.Accept), Kit.Feature(ProtocolClauses.WhiteSpace, Intent.Accept), Kit.Feature(ProtocolClauses.Escapes, Intent.Accept));
        Refused(Kit.Case(order, space));
        Refused(Kit.Case(order, escapes));
        Refused(Kit.Case(space, order));
        Assert.Equal([2, 1], _book.SimplestFirst.Select(suspicion => suspicion.Count));
    }

    [Fact]
    public void SimplestFirst_WhateverCameFirst_IsByTheNumberOfFeatures()
    {
        var (order, space) = (Kit.Feature(ProtocolClauses.MemberOrder, Intent.Accept), Kit.Feature(ProtocolClauses.WhiteSpace, Intent.Accept));
        Refused(Kit.Case(order, space));
        Refused(Kit.Case(order));
        Refused(Kit.Case());
        Assert.Equal([0, 1, 2], _book.SimplestFirst.Select(suspicion => suspicion.Trial.Case.Features.Length));
    }

    [Fact]
    public void Add_MoreKindsThanFit_AreCountedAndBounded()
    {
        const int Kinds = 1000;
        for (var i = 0; i < Kinds; i++) Refused(Kit.Case(), Kit.Symptom(ProtocolClauses.NoServerFault, $"slug-{i % 300}"), Kit.Symptom(Kit.Ids.WellFormed));
        Assert.InRange(_book.SimplestFirst.Count(), 1, 301);
        Assert.Equal(2 * Kinds, _book.SimplestFirst.Sum(suspicion => suspicion.Count));
    }
}
