using ConformanceHarness.Tests.Endpoints.Service;
using ConformanceHarness.Tests.Endpoints.Serving;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd.RawHttp;

/// <summary>For every clause about HTTP, servers that keep it and one that breaks it.</summary>
public sealed class HttpFaultsTests
{
    private const string NoServerFault = "aws-json/robustness/no-server-fault";
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(1);

    /// <summary>What a front does wrong, the clause whose cases are sent, and what is told of it.</summary>
    public static TheoryData<HttpFault, string, string, string> Faults => new()
    {
        { HttpFault.GetTakenForPost, "method", "aws-json/method", "output" },
        { HttpFault.LowerCaseMethodReset, "http/method-case", "aws-json/robustness/answers", "reset" },
        { HttpFault.AbsoluteFormNotKnown, "http/absolute-form", "aws-json/http/absolute-form", "refused" },
        { HttpFault.OtherPathFails, "http/path", NoServerFault, "status-500" },
        { HttpFault.OldVersionAnsweredInChunks, "http/older-version", "aws-json/http/older-version", "transfer-encoding" },
        { HttpFault.OtherVersionFails, "http/version-other", NoServerFault, "status-500" },
        { HttpFault.HostNotAskedFor, "http/host", "aws-json/http/host", "output" },
        { HttpFault.LengthReadLeniently, "http/content-length-invalid", "aws-json/http/content-length-invalid", "output" },
        { HttpFault.SignedLengthTaken, "http/content-length-sign", "aws-json/http/content-length-sign", "output" },
        { HttpFault.RepeatedLengthFails, "http/content-length-repeated", NoServerFault, "status-500" },
        { HttpFault.LengthOneShortMended, "http/body-length", "aws-json/http/body-length", "output" },
        { HttpFault.IncompleteTaken, "http/incomplete", "aws-json/http/incomplete", "output" },
        { HttpFault.ChunkedNotKnown, "http/chunked", "aws-json/http/chunked", "status-501" },
        { HttpFault.ChunkExtensionsRefused, "http/chunked-extras", "aws-json/http/chunked-extras", "refused" },
        { HttpFault.ChunkSizeWrapsAround, "http/chunked-overflow", "aws-json/http/chunked-overflow", "output" },
        { HttpFault.ChunkSizePrefixTaken, "http/chunked-malformed", "aws-json/http/chunked-malformed", "output" },
        { HttpFault.UnknownCodingIgnored, "http/transfer-encoding", "aws-json/http/transfer-encoding", "refused" },
        { HttpFault.LengthBesideChunkedTaken, "http/smuggling", "aws-json/http/smuggling", "refused" },
        { HttpFault.BodyOfGetLeft, "http/next-request", "aws-json/http/next-request", "refused" },
        { HttpFault.PipelinedDropped, "http/next-request", "aws-json/http/next-request", "no-answer-in-time" },
        { HttpFault.PipelinedDropped, "http/pipelining", "aws-json/http/pipelining", "no-answer-in-time" },
        { HttpFault.PipelinedAnsweredBackwards, "http/pipelining", "aws-json/http/pipelining", "answer-of-another" },
        { HttpFault.CloseIgnored, "http/connection-close", "aws-json/http/connection-close", "kept-open" },
        { HttpFault.ContinueNeverSent, "http/expect", "aws-json/http/expect", "no-answer-in-time" },
        { HttpFault.OtherExpectationFails, "http/expect-other", NoServerFault, "status-500" },
        { HttpFault.OnePacketAsked, "http/split", "aws-json/http/split", "refused" },
        { HttpFault.EmptyLineRefused, "http/empty-line-before", "aws-json/http/empty-line-before", "refused" },
        { HttpFault.BareLineFeedFails, "http/line-ends", NoServerFault, "status-500" },
        { HttpFault.OddRequestLineFails, "http/request-line", NoServerFault, "status-500" },
        { HttpFault.FoldedLineHangs, "http/line-folding", "aws-json/http/line-folding", "no-answer-in-time" },
        { HttpFault.SpaceBeforeColonTaken, "http/space-before-colon", "aws-json/http/space-before-colon", "output" },
        { HttpFault.HeaderSyntaxFails, "http/header-syntax", NoServerFault, "status-500" },
        { HttpFault.LargeHeaderFails, "http/large-headers", NoServerFault, "status-500" },
        { HttpFault.HeaderNamesCompared, "headers/header-name-case", "aws-json/headers/header-name-case", "refused" },
        { HttpFault.WhiteSpaceKept, "headers/white-space", "aws-json/headers/white-space", "refused" },
        { HttpFault.RepeatedTargetFails, "headers/repeated", NoServerFault, "status-500" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Cases_FrontWithOneFault_TellIt(HttpFault fault, string sent, string clause, string symptom)
    {
        await using var endpoint = EndpointHost.StartBroken(new RecoveryPointEndpoint(new Behaviour()), fault);
        var told = await RawHttpRun.DeparturesAsync(endpoint.Address, symptom == "no-answer-in-time" ? Brief : Enough, made => made.About.Value == "aws-json/" + sent);
        Assert.True(told.Any(one => (one.Symptom.Clause.Value, one.Symptom.Slug) == (clause, symptom)), string.Join('\n', Shown(told)));
    }

    [Fact]
    public void Faults_AllTogether_BreakEveryClauseThatHasARawCase() => Assert.Equal(
        Harness.Specification.Protocol.HttpCases.Select(made => made.Clause.Value).Distinct().Order(StringComparer.Ordinal),
        Faults.Select(row => "aws-json/" + row[1]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Cases_StrictFront_TellNothing()
    {
        await using var endpoint = await EndpointHost.StartAsync(new RecoveryPointEndpoint(new Behaviour()), Front.Socket);
        Assert.Empty(Shown(await RawHttpRun.DeparturesAsync(endpoint.Address, Enough, _ => true)));
    }

    [Fact]
    public async Task Cases_Kestrel_TellOnlyThatItTakesASign()
    {
        await using var endpoint = await EndpointHost.StartAsync(new RecoveryPointEndpoint(new Behaviour()));
        Assert.Equal(["aws-json/http/content-length-sign output http/content-length-plus"], Shown(await RawHttpRun.DeparturesAsync(endpoint.Address, Enough, _ => true)));
    }

    [Theory]
    [InlineData(Framing.Chunked, Front.Kestrel)]
    [InlineData(Framing.Chunked, Front.Socket)]
    [InlineData(Framing.UntilClose, Front.Socket)]
    public async Task Cases_ServerWithOtherFraming_TellNoMore(Framing framing, Front front)
    {
        await using var endpoint = await EndpointHost.StartAsync(new RecoveryPointEndpoint(new Behaviour { Disposition = new() { Framing = framing } }), front);
        Assert.DoesNotContain(Shown(await RawHttpRun.DeparturesAsync(endpoint.Address, Enough, _ => true)), told => !told.StartsWith("aws-json/http/content-length-sign", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Shown(IEnumerable<(ConformanceHarness.Generation.HttpCases.RawCase Case, ConformanceHarness.Contract.Judging.Symptom Symptom)> told) =>
        told.Select(one => $"{one.Symptom.Clause} {one.Symptom.Slug} {one.Case.Label.Split(':')[0]}");
}
