using System.Text;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Generation.WireCases;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.WireCases;
using ConformanceHarness.Tests.EndToEnd;
using ConformanceHarness.Tests.Reference;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Generation.WireCases;

public sealed class WirePhaseTests
{
    private static readonly Lazy<ImmutableArray<Case>> Made = new(() => Of(Harness.Specification));

    [Fact]
    public void Of_PublishedOperation_LeavesNoCaseOut()
    {
        var specification = Harness.Specification;
        var names = Made.Value.Select(made => made.Label.Split(": ")[0]).ToHashSet();
        Assert.DoesNotContain(specification.Protocol.WireCases, wire => wire.Needs != WireNeed.NoRequiredMember && !names.Contains(wire.Name));
        Assert.Equal(Made.Value.Length, Made.Value.DistinctBy(made => made.Id).Count());
    }

    [Fact]
    public void Of_AnyCase_MakerAndContractAgree()
    {
        var reader = new ExpectationReader(Harness.Specification);
        foreach (var made in Made.Value)
            foreach (var world in Enum.GetValues<World>())
            {
                var expectation = reader.Read(made.Request, new() { World = world });
                Assert.True(expectation.Agrees(made.Intent, made.Broken), $"{made.Label}: {made.Intent}, {expectation.Describe()}");
            }
    }

    [Fact]
    public void Of_InventedOperations_MakerAndContractAgree()
    {
        foreach (var specification in Others())
        {
            var reader = new ExpectationReader(specification);
            var cases = Of(specification);
            Assert.True(cases.Length > 200);
            foreach (var made in cases)
            {
                var expectation = reader.Read(made.Request, new() { World = World.Open });
                Assert.True(expectation.Agrees(made.Intent, made.Broken), $"{specification.Operation.Name}, {made.Label}: {made.Intent}, {expectation.Describe()}");
            }
        }
    }

    [Fact]
    public void Of_RequestsSentBefore_AreLeftOut()
    {
        var sent = Made.Value.Take(5).Select(made => made.Id).ToHashSet();
        var baseline = Baseline.Fresh(Harness.Specification, new PlainValues(Harness.Specification));
        var rest = WirePhase.Of(Harness.Specification, baseline, new CaseFactory(baseline, Harness.Specification.Ids), sent);
        Assert.DoesNotContain(rest, made => sent.Contains(made.Id));
        Assert.Equal(Made.Value.Length - 5, rest.Count());
    }

    [Theory]
    [InlineData("body/only-spaces", "   ")]
    [InlineData("body/trailing-word", "{P} garbage")]
    [InlineData("body/two-documents-in-lines", "{P}\n{P}")]
    [InlineData("body/root-array-of-object", "[{P}]")]
    public void Of_NamedCase_HasTheBodyItsDataSays(string name, string body)
    {
        var request = Request(name);
        var plain = Encoding.UTF8.GetString(new CaseFactory(Fresh, Harness.Specification.Ids).Make(Index(name), []).Request.Body.Span);
        Assert.Equal(body.Replace("{P}", plain, StringComparison.Ordinal), Encoding.UTF8.GetString(request.Body.Span));
    }

    [Theory]
    [InlineData("headers/target-lower-case", "storagegateway_20130630.retrievetaperecoverypoint")]
    [InlineData("headers/target-wrong-version", "StorageGateway_19990101.RetrieveTapeRecoveryPoint")]
    [InlineData("headers/target-no-version", "StorageGateway.RetrieveTapeRecoveryPoint")]
    [InlineData("headers/target-only-service", "StorageGateway_20130630.")]
    public void Of_NamedCase_HasTheTargetItsDataSays(string name, string target) =>
        Assert.Equal(target, Request(name).Headers.First("X-Amz-Target"));

    [Fact]
    public void Of_Truncations_StopAtEveryToken()
    {
        var cuts = Made.Value.Where(made => made.Label.StartsWith("body/truncated-after", StringComparison.Ordinal)).Select(made => Encoding.UTF8.GetString(made.Request.Body.Span)).ToList();
        Assert.Equal(8, cuts.Count);
        Assert.Equal("{", cuts[0]);
        Assert.Matches("""^\{"[A-Za-z]+"$""", cuts[1]);
        Assert.EndsWith("\"", cuts[7], StringComparison.Ordinal);
    }

    private static Baseline Fresh { get; } = Baseline.Fresh(Harness.Specification, new PlainValues(Harness.Specification));

    private static HttpRequest Request(string name) => Named(name).Request;

    private static ulong Index(string name) => Named(name).Index;

    private static Case Named(string name) => Made.Value.Single(made => made.Label.StartsWith(name + ":", StringComparison.Ordinal));

    internal static ImmutableArray<Case> Of(Specification specification)
    {
        var baseline = Baseline.Fresh(specification, new PlainValues(specification));
        return [.. WirePhase.Of(specification, baseline, new CaseFactory(baseline, specification.Ids), new HashSet<string>())];
    }

    private static IEnumerable<Specification> Others() =>
    [
        Invented.Specification,
        Invented.With(
            "\"Depth\": { \"target\": \"smithy.api#Integer\", \"traits\": { \"smithy.api#required\": {}, ",
            "\"Depth\": { \"target\": \"smithy.api#Integer\", \"traits\": { ",
            "\"Kind\": { \"target\": \"test.lake#Kind\", \"traits\": { \"smithy.api#required\": {} } }",
            "\"Kind\": { \"target\": \"test.lake#Kind\" }"),
    ];
}
