using System.Text;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Reference;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.Reference;
using ConformanceHarness.Wire;
using Xunit;
using World = ConformanceHarness.Contract.Targets.World;
using WirePhaseCases = ConformanceHarness.Tests.Generation.WireCases.WirePhaseTests;

namespace ConformanceHarness.Tests.EndToEnd;

public sealed class WirePhaseTests
{
    [Theory]
    [InlineData(WorldKind.Open)]
    [InlineData(WorldKind.Closed)]
    public async Task Run_Reference_NoFindingAndEveryWireClauseGraded(WorldKind world)
    {
        await using var reference = await ReferenceEndpoint.StartAsync(new() { Specification = Given.Specification, Bindings = Given.Bindings, World = world });
        var ended = (await Harness.RunAsync(reference.Address, new() { Cases = 0 }, Given.Bindings)).Ended();
        Assert.Empty(ended.Findings);
        Assert.Equal(0, ended.ExitCode);
        var wire = Given.Specification.Protocol.WireCases.Select(made => made.Clause.Value).ToHashSet();
        Assert.DoesNotContain(ended.Clauses, tally => wire.Contains(tally.Clause.Id) && tally.Graded == 0);
    }

    /// <summary>For every case, an answer that a broken endpoint could give, which the contract does not let pass.</summary>
    [Fact]
    public void EveryCase_WrongAnswer_IsASymptom()
    {
        var (reader, judge) = (new ExpectationReader(Harness.Specification), new Judge(Harness.Specification));
        foreach (var made in WirePhaseCases.Of(Harness.Specification))
        {
            var wrong = made.Intent switch
            {
                Intent.Accept => Answer(400, """{"__type":"SerializationException"}"""),
                Intent.Reject => Answer(200, """{"TapeARN":"arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF"}"""),
                _ => Answer(500, ""),
            };
            var expectation = reader.Read(made.Request, new() { World = World.Open });
            Assert.True(judge.Decide(made.Request, expectation, wrong).Symptoms.Length > 0, made.Label);
        }
    }

    /// <summary>Endpoints that treat one kind of odd request wrongly. White space around header values is not among them:
    /// every HTTP server at hand takes it off before anybody sees it.</summary>
    public static TheoryData<string, string, string> Broken => new()
    {
        { "any Accept is refused", "aws-json/headers/accept", "refused" },
        { "unknown headers are refused", "aws-json/headers/unknown", "refused" },
        { "fails on another Accept", NoServerFault, "status-500" },
        { "fails on a repeated target", NoServerFault, "status-500" },
        { "fails on a charset", NoServerFault, "status-500" },
        { "fails on a coding", NoServerFault, "status-500" },
        { "fails on a byte-order mark", NoServerFault, "status-500" },
        { "fails on deep nesting", NoServerFault, "status-500" },
        { "fails on many members", NoServerFault, "status-500" },
        { "fails on a long number", NoServerFault, "status-500" },
        { "fails on a duplicate", NoServerFault, "status-500" },
        { "takes the prefix against hijacking", "aws-json/body/malformed", "accepted" },
        { "refuses __proto__", "aws-json/body/unknown-members", "refused" },
    };

    private const string NoServerFault = "aws-json/robustness/no-server-fault";

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Run_BrokenEndpoint_FindingNamesTheClause(string fault, string clause, string symptom)
    {
        await using var reference = await ReferenceEndpoint.StartAsync(new() { Specification = Given.Specification, World = WorldKind.Open, Change = behavior => Break(behavior, fault) });
        var findings = (await Harness.RunAsync(reference.Address, new() { Cases = 0 })).Ended().Findings;
        Assert.Equal([(clause, symptom)], findings.Select(finding => (finding.Clause, finding.Symptom)));
    }

    [Fact]
    public async Task Run_BytesThatMustBeRefusedAreAccepted_IsAFinding()
    {
        await using var reference = await ReferenceEndpoint.StartAsync(new()
        {
            Specification = Given.Specification,
            World = WorldKind.Open,
            Change = behavior => behavior with
            {
                BeforeRead = call => call.Request.Body.Length > 2 && !Encoding.UTF8.GetString(call.Request.Body.Span).Contains('}', StringComparison.Ordinal)
                    && call.Request.Body.Span[0] != '{' && call.Request.Body.Span[0] >= 0x20 ? Answer(200, """{"TapeARN":"arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF"}""") : null,
            },
        });
        var events = await Harness.RunAsync(reference.Address, new() { Cases = 2000 });
        Assert.Contains(events.OfType<CaseJudged>(), judged => judged is { Phase: "bytes", Verdict: "failed" });
        Assert.All(events.OfType<CaseJudged>().Where(judged => judged.Phase == "bytes"), judged => Assert.Equal("unstated", judged.Intent));
    }

    private static ReferenceBehavior Break(ReferenceBehavior behavior, string fault) => behavior with
    {
        BeforeRead = call => IsMet(call.Request, Encoding.UTF8.GetString(call.Request.Body.Span), fault) switch
        {
            false => null,
            _ when fault.StartsWith("fails", StringComparison.Ordinal) => Answer(500, ""),
            _ when fault.StartsWith("takes", StringComparison.Ordinal) => Answer(200, """{"TapeARN":"arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF"}"""),
            _ => Answer(400, """{"__type":"ValidationException","message":"no"}"""),
        },
    };

    private static bool IsMet(HttpRequest request, string body, string fault) => fault switch
    {
        "any Accept is refused" => request.Headers.First("Accept") is not null,
        "unknown headers are refused" => request.Headers.First("X-No-Such-Header") is not null,
        "fails on another Accept" => request.Headers.First("Accept") is "text/html",
        "fails on a repeated target" => request.Headers.CountOf("X-Amz-Target") > 1 || request.Headers.First("X-Amz-Target")?.Contains(',', StringComparison.Ordinal) == true,
        "fails on a charset" => request.Headers.First("Content-Type")?.Contains("utf-16", StringComparison.Ordinal) == true,
        "fails on a coding" => request.Headers.First("Content-Encoding") is "gzip",
        "fails on a byte-order mark" => body.StartsWith('\ufeff'),
        "fails on deep nesting" => body.Contains(new string('[', 99), StringComparison.Ordinal),
        "fails on many members" => body.Contains("UnknownMember999\"", StringComparison.Ordinal),
        "fails on a long number" => body.Contains("18446744073709551616", StringComparison.Ordinal),
        "fails on a duplicate" => body.Split("\"UnknownMember\"").Length > 50,
        "takes the prefix against hijacking" => body.StartsWith(")]}'", StringComparison.Ordinal),
        "refuses __proto__" => body.Contains("__proto__", StringComparison.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static Response Answer(int status, string body) =>
        new() { Status = status, Headers = [new("Content-Type", "application/x-amz-json-1.1"), new("x-amzn-RequestId", "1")], Body = Encoding.UTF8.GetBytes(body) };
}
