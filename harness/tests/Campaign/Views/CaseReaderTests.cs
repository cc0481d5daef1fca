using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Views;

public sealed class CaseReaderTests
{
    private static HttpRequest Request(byte[] body) => new() { Method = "POST", Path = "/a?b", Headers = [new("X", "1"), new("x", "2")], Body = body };

    [Property]
    public void Read_ViewOfAnyRequest_IsThatRequestByteForByte(byte[] body)
    {
        var made = Kit.Case() with { Request = Request(body), Id = RequestDigest.Of(Request(body)) };
        var read = CaseReader.Read(ViewMaker.Of(made), out var problem);
        Assert.Null(problem);
        Assert.Equal((made.Id, made.About, made.Intent, made.Label), (read!.Id, read.About, read.Intent, read.Label));
        Assert.True(read.Request.Body.Span.SequenceEqual(body));
    }

    [Fact]
    public void Read_EveryBoundaryCase_KeepsItsId() => Assert.All(
        ConformanceHarness.Generation.Cases.Boundaries.Of(Kit.Cases.Book, Kit.Factory).Where(made => made.Request.Body.Length < 10_000),
        made => Assert.Equal(made.Id, CaseReader.Read(ViewMaker.Of(made), out _)!.Id));

    [Theory]
    [InlineData("accept", Intent.Accept)]
    [InlineData("Reject", Intent.Reject)]
    [InlineData("unstated", Intent.Unstated)]
    public void Read_IntentInAnyLetters_IsRead(string text, Intent intent) => Assert.Equal(intent, CaseReader.Read(ViewMaker.Of(Kit.Case()) with { Intent = text }, out _)!.Intent);

    [Theory]
    [InlineData("maybe")]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("accept,reject")]
    public void Read_IntentThatIsNone_SaysWhereAndWhatIsExpected(string intent)
    {
        Assert.Null(CaseReader.Read(ViewMaker.Of(Kit.Case()) with { Intent = intent }, out var problem));
        Assert.Equal($"$.intent: found '{intent}'; expected accept, reject, either or unstated", problem);
    }

    [Fact]
    public void Read_BrokenBase64_SaysWhere()
    {
        var view = ViewMaker.Of(Kit.Case());
        Assert.Null(CaseReader.Read(view with { Request = view.Request with { BodyBase64 = "%%%" } }, out var problem));
        Assert.StartsWith("$.request.bodyBase64: ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnythingMissing_SaysWhere()
    {
        var view = ViewMaker.Of(Kit.Case());
        Assert.StartsWith("$.clause: missing", Problem(view with { Clause = null! }), StringComparison.Ordinal);
        Assert.StartsWith("$.label: missing", Problem(view with { Label = null! }), StringComparison.Ordinal);
        Assert.StartsWith("$.intent: ", Problem(view with { Intent = null! }), StringComparison.Ordinal);
        Assert.StartsWith("$.request: missing", Problem(view with { Request = null! }), StringComparison.Ordinal);
        Assert.StartsWith("$.request.method: missing", Problem(view with { Request = view.Request with { Method = null! } }), StringComparison.Ordinal);
        Assert.StartsWith("$.request.path: missing", Problem(view with { Request = view.Request with { Path = null! } }), StringComparison.Ordinal);
        Assert.StartsWith("$.request.headers: missing", Problem(view with { Request = view.Request with { Headers = default } }), StringComparison.Ordinal);
        Assert.StartsWith("$.request.headers: found", Problem(view with { Request = view.Request with { Headers = [null!] } }), StringComparison.Ordinal);

        static string? Problem(ConformanceHarness.Campaign.Events.CaseView view) => CaseReader.Read(view, out var problem) is null ? problem : null;
    }

    [Fact]
    public void Read_RejectingCase_BreaksWhatItIsAbout() =>
        Assert.Equal(ProtocolClauses.BodyEmpty, Assert.Single(CaseReader.Read(ViewMaker.Of(Kit.Case(Kit.Feature(ProtocolClauses.BodyEmpty))), out _)!.Broken));
}
