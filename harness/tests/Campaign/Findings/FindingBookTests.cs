using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Findings;

public sealed class FindingBookTests
{
    private static readonly Case Short = Kit.Case(Kit.Feature(ProtocolClauses.BodyEmpty));
    private static readonly Case Plain = Kit.Case();

    private readonly FindingBook _book = new(Published.Specification);

    private static Finding Of(ClauseId clause, string slug = "refused", Case? @case = null, long count = 1, double? rate = null) =>
        new(new(clause, slug), Kit.Trial(@case ?? Plain, Kit.Judged(AnswerClass.Refused, Kit.Symptom(clause, slug))), Kit.Symptom(clause, slug), count, rate, "open");

    [Fact]
    public void Add_SameClauseAndSymptom_IsOneFindingWithBothCounts()
    {
        _book.Add(Of(Kit.Ids.WellFormed, count: 3));
        _book.Add(Of(Kit.Ids.WellFormed, count: 4));
        _book.Add(Of(Kit.Ids.WellFormed, "status-404"));
        Assert.Equal([7, 1], _book.All.Select(finding => finding.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Add_SameKey_KeepsTheSmallestCaseWhicheverComesFirst(bool smallFirst)
    {
        foreach (var @case in smallFirst ? [Short, Plain] : new[] { Plain, Short }) _book.Add(Of(ProtocolClauses.Answers, @case: @case));
        Assert.Equal(Short.Id, Assert.Single(_book.All).Trial.Case.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Add_SteadyAndIntermittent_IsSteadyWhateverItsSize(bool steadyFirst)
    {
        var (steady, flaky) = (Of(ProtocolClauses.Answers, @case: Plain), Of(ProtocolClauses.Answers, @case: Short, rate: 0.5));
        foreach (var finding in steadyFirst ? [steady, flaky] : new[] { flaky, steady }) _book.Add(finding);
        Assert.Null(Assert.Single(_book.All).Rate);
        Assert.Equal(2, _book.All.Single().Count);
    }

    [Fact]
    public void All_AnyOrderOfAdding_IsMustsFirstThenSteadyThenAsTheCatalogueHasThem()
    {
        Finding[] findings = [Of(ProtocolClauses.ErrorsMessage), Of(ProtocolClauses.Answers), Of(Kit.Ids.WellFormed, rate: 0.1), Of(ProtocolClauses.BodyMalformed), Of(ProtocolClauses.BodyMalformed, "accepted")];
        string[] expected = ["aws-json/body/malformed accepted", "aws-json/body/malformed refused", "aws-json/robustness/answers refused", "RetrieveTapeRecoveryPoint/accepts/well-formed refused", "aws-json/errors/message refused"];
        foreach (var order in new[] { findings, [.. findings.Reverse()] })
        {
            var book = new FindingBook(Published.Specification);
            foreach (var finding in order) book.Add(finding);
            Assert.Equal(expected, book.All.Select(finding => $"{finding.Key.Clause} {finding.Key.Symptom}"));
        }
    }

    [Fact]
    public void Explains_SeveralFeaturesOneOfThemFound_AddsToThatFinding()
    {
        var (order, space) = (Kit.Feature(ProtocolClauses.MemberOrder, Intent.Accept), Kit.Feature(ProtocolClauses.WhiteSpace, Intent.Accept));
        Suspicion Suspected() => new(Kit.Trial(Kit.Case(order, space), Kit.Judged(AnswerClass.Refused)), Kit.Symptom(Kit.Ids.WellFormed)) { Count = 5 };
        Assert.False(_book.Explains(Suspected()));
        _book.Add(Of(ProtocolClauses.WhiteSpace, "status-404"));
        Assert.False(_book.Explains(Suspected()));
        _book.Add(Of(ProtocolClauses.WhiteSpace, rate: 0.2));
        Assert.False(_book.Explains(Suspected()));
        _book.Add(Of(ProtocolClauses.WhiteSpace));
        Assert.True(_book.Explains(Suspected()));
        Assert.Equal(7, _book.All.Single(finding => finding.Key == new FindingKey(ProtocolClauses.WhiteSpace, "refused")).Count);
    }

    [Fact]
    public void Explains_CaseOfOneFeature_IsLookedIntoByItself()
    {
        _book.Add(Of(Kit.Ids.WellFormed));
        Assert.False(_book.Explains(new(Kit.Trial(Kit.Case(Kit.Feature(ProtocolClauses.MemberOrder, Intent.Accept)), Kit.Judged(AnswerClass.Refused)), Kit.Symptom(Kit.Ids.WellFormed))));
    }

    [Fact]
    public void Implies_RefusalOfAFeatureTheCaseAlsoHas_TakesTheCount()
    {
        var mixed = Kit.Case(Kit.Feature(ProtocolClauses.WhiteSpace, Intent.Accept), Kit.Feature(ProtocolClauses.TargetUnknown));
        var finding = Of(ProtocolClauses.ErrorsUnknownOperation, "SerializationException", mixed, count: 4);
        Assert.False(_book.Implies(finding));
        _book.Add(Of(ProtocolClauses.WhiteSpace));
        Assert.True(_book.Implies(finding));
        Assert.Equal(5, Assert.Single(_book.All).Count);
    }

    [Fact]
    public void MergeFlips_IntermittentSidesUnderSeveralClauses_AreOneInconsistency()
    {
        _book.Add(Of(Kit.Ids.WellFormed, count: 2, rate: 0.1));
        _book.Add(Of(ProtocolClauses.BodyMalformed, "accepted", Short, count: 3, rate: 0.4));
        _book.Add(Of(ProtocolClauses.Answers, "reset", rate: 0.3));
        var merged = _book.MergeFlips();
        Assert.Equal(new FindingKey(ProtocolClauses.Consistency, "sometimes-accepted"), merged!.Key);
        Assert.Equal((5, 0.4, Short.Id), (merged.Count, merged.Rate, merged.Trial.Case.Id));
        Assert.Equal([ProtocolClauses.Answers, ProtocolClauses.Consistency], _book.All.Select(finding => finding.Key.Clause).OrderBy(clause => clause.Value, StringComparer.Ordinal).Reverse());
    }

    [Theory]
    [InlineData(null, 0.4)]
    [InlineData(0.4, null)]
    public void MergeFlips_OneOfThemSteady_StaysAsItIs(double? one, double? other)
    {
        _book.Add(Of(Kit.Ids.WellFormed, rate: one));
        _book.Add(Of(ProtocolClauses.BodyMalformed, "accepted", rate: other));
        Assert.Null(_book.MergeFlips());
        Assert.Equal(2, _book.All.Count());
    }

    [Fact]
    public void MergeFlips_SidesOfOneClauseAlone_StayUnderIt()
    {
        _book.Add(Of(Kit.Ids.WellFormed, "refused", rate: 0.1));
        _book.Add(Of(Kit.Ids.WellFormed, "refused-as-malformed", rate: 0.1));
        Assert.Null(_book.MergeFlips());
    }
}
