using System.Text.Json;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec.Clauses;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Cases;

public sealed class BoundariesTests
{
    private static readonly Made Made = Made.OfPublished;

    [Fact]
    public void Of_EveryCase_IsReadByTheContractAsItsMakerMeansIt() =>
        Assert.Empty(Made.Both.SelectMany(made => made.Boundaries.Select(made.AtOdds)).OfType<string>());

    [Fact]
    public void Of_EveryInputClause_IsBrokenAloneAndKept()
    {
        foreach (var clause in Made.Specification.Catalogue.All.Where(clause => clause.Id.Value.Contains("/input/", StringComparison.Ordinal) && clause is { Strength: Strength.Must, NotTestable: null }))
        {
            Assert.True(Made.Boundaries.Any(one => one.Intent == Intent.Reject && one.Broken.Length == 1 && one.Broken[0] == clause.Id), $"{clause.Id} is never broken alone");
            Assert.True(IsImplied(clause) || Made.Boundaries.Any(one => one.Intent == Intent.Accept && one.About == clause.Id), $"{clause.Id} is never kept");
        }

        // What is there with its type is what every accepted case keeps.
        static bool IsImplied(Clause clause) => clause.Id.Value.EndsWith("/required", StringComparison.Ordinal) || clause.Id.Value.EndsWith("/type", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws-json/body/malformed")]
    [InlineData("aws-json/body/trailing-text")]
    [InlineData("aws-json/body/not-an-object")]
    [InlineData("aws-json/body/empty")]
    [InlineData("aws-json/body/member-name-case")]
    [InlineData("aws-json/target/unknown")]
    [InlineData("aws-json/target/missing")]
    [InlineData("aws-json/target/empty")]
    public void Of_EveryProtocolClauseARequestCanBreak_IsBrokenAlone(string clause) =>
        Assert.Contains(Made.Boundaries, one => one.Intent == Intent.Reject && one.Broken.Length == 1 && one.Broken[0].Value == clause);

    [Theory]
    [InlineData(ProtocolWords.UnknownMembers)]
    [InlineData(ProtocolWords.MemberOrder)]
    [InlineData(ProtocolWords.WhiteSpace)]
    [InlineData(ProtocolWords.Escapes)]
    [InlineData(ProtocolWords.Parameters)]
    [InlineData(ProtocolWords.HeaderNames)]
    public void Of_EveryOtherWriting_IsAcceptedAlone(string clause) =>
        Assert.Contains(Made.Boundaries, one => one is { Intent: Intent.Accept, Features.Length: 1 } && one.About.Value == clause);

    [Fact]
    public void Of_Cases_HaveIdsOfTheirContentAlone()
    {
        var again = Boundaries.Of(Made.Book, Made.Factory).ToList();
        Assert.Equal(Made.Boundaries.Select(one => one.Id), again.Select(one => one.Id));
        Assert.Equal(again.Count, again.Select(one => one.Id).Distinct().Count());
        Assert.All(again, one => Assert.Equal(one.Id, Case.Of(default, Intent.Either, "other", one.Request).Id));
    }

    [Fact]
    public void Of_Ids_AreThoseThatWerePublished() =>
        // Ids are kept in reports, files of known cases and issues of others: what changes them breaks those.
        Assert.Equal("6cc0e21e2bed", Made.Boundaries[0].Id);

    [Fact]
    public void Of_Early_EveryBreakableInputClauseComesBeforeTheSecondFeatureOfAny()
    {
        var clauses = Made.Boundaries.Where(one => one.Intent == Intent.Reject && one.Broken.Length == 1).Select(one => one.Broken[0]).Distinct().Count();
        Assert.InRange(Made.Boundaries.Take(Made.Book.Sources.Length + 2).Where(one => one.Intent == Intent.Reject).SelectMany(one => one.Broken).Distinct().Count(), clauses - 1, clauses);
    }

    [Fact]
    public void Of_Pairs_HoldBothAtTheirLongestBothAtTheirShortestAndEqualOnes()
    {
        var pairs = Made.Boundaries.Where(one => one.Intent == Intent.Accept).Select(Members).OfType<(string Gateway, string Tape)>().ToList();
        Assert.Contains(pairs, pair => pair is { Gateway.Length: 500, Tape.Length: 500 });
        Assert.Contains(pairs, pair => pair is { Gateway.Length: 50, Tape.Length: 50 });
        Assert.Contains(pairs, pair => pair is { Gateway.Length: 500, Tape.Length: 50 });
        Assert.Contains(pairs, pair => pair is { Gateway.Length: 50, Tape.Length: 500 });
        Assert.Contains(pairs, pair => pair.Gateway == pair.Tape);
    }

    [Fact]
    public void Of_Edges_AreExactAndOnePast()
    {
        var lengths = Made.Boundaries.Select(one => (one.Intent, Members(one))).Where(one => one.Item2 is not null).Select(one => (one.Intent, one.Item2!.Value.Gateway.Length, one.Item2.Value.Tape.Length)).ToHashSet();
        foreach (var (intent, length) in new[] { (Intent.Accept, 50), (Intent.Accept, 500), (Intent.Reject, 49), (Intent.Reject, 501) })
        {
            Assert.Contains(lengths, one => one.Intent == intent && one.Item2 == length);
            Assert.Contains(lengths, one => one.Intent == intent && one.Item3 == length);
        }
    }

    [Fact]
    public void Of_RejectingCases_AreRefusedForTheirClausesAlone() => Assert.All(
        Made.Boundaries.Where(one => one is { Intent: Intent.Reject, HasOpinion: true }),
        one => Assert.Equal(one.Broken.Order(Comparer), Assert.IsType<Expectation.Refuse>(Made.Read(one)).Broken.Order(Comparer)));

    private static readonly Comparer<ClauseId> Comparer = Comparer<ClauseId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    private static (string Gateway, string Tape)? Members(Case made)
    {
        try
        {
            using var body = JsonDocument.Parse(made.Request.Body);
            return body.RootElement.ValueKind == JsonValueKind.Object
                && body.RootElement.TryGetProperty("GatewayARN", out var gateway) && gateway.ValueKind == JsonValueKind.String
                && body.RootElement.TryGetProperty("TapeARN", out var tape) && tape.ValueKind == JsonValueKind.String
                ? (gateway.GetString()!, tape.GetString()!) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static class ProtocolWords
    {
        public const string UnknownMembers = "aws-json/body/unknown-members";
        public const string MemberOrder = "aws-json/body/member-order";
        public const string WhiteSpace = "aws-json/body/white-space";
        public const string Escapes = "aws-json/body/escapes";
        public const string Parameters = "aws-json/headers/content-type-parameters";
        public const string HeaderNames = "aws-json/headers/header-name-case";
    }
}
