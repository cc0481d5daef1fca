using System.Text;
using ConformanceHarness.Reference;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Wire.AwsJson;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Answers;

public sealed class OutputBuilderTests
{
    private static string Output(OperationRules rules, string body)
    {
        var operation = Invented.Specification.Operation;
        var specification = new Specification(operation, rules, Invented.Specification.Protocol);
        var service = new ReferenceService(ReferenceBehavior.Conforming(specification, BindingSet.None, WorldKind.Open));
        return Encoding.UTF8.GetString(service.Answer(AwsJsonRequest.For(operation, Encoding.UTF8.GetBytes(body))).Body.Span);
    }

    [Fact]
    public void Build_EchoBetweenNestedMembers_CopiesWhatCame()
    {
        var rules = OperationRules.None with { Echoes = [new(new("Upstream/Upstream/Name"), new("Upstream/Name")), new(new("Notes"), new("Notes"))] };

        var output = Output(rules, """{"Depth":1,"Kind":"deep","Upstream":{"Name":"Amur"},"Notes":[1,{"a":"\u00e9"}]}""");

        Assert.Contains("\"Upstream\":{\"Name\":\"aaaaaaaa\",\"Upstream\":{\"Name\":\"Amur\"}}", output, StringComparison.Ordinal);
        Assert.Contains("\"Notes\":[1,{\"a\":\"\\u00E9\"}]", output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Build_EchoOfAnAbsentMember_FallsBackToAPlainValue()
    {
        var rules = OperationRules.None with { Echoes = [new(new("Grade"), new("Grade"))] };

        Assert.Contains("\"Grade\":1", Output(rules, """{"Depth":1,"Kind":"deep"}"""), StringComparison.Ordinal);
        Assert.Contains("\"Grade\":5", Output(rules, """{"Depth":1,"Kind":"deep","Grade":5}"""), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_MembersTheDocumentationSaysArePresent_ArePresent()
    {
        var rules = OperationRules.None with { Present = [new("Optional"), new("Upstream/Upstream/Name")] };

        var output = Output(rules, """{"Depth":1,"Kind":"deep"}""");

        Assert.Contains("\"Optional\":\"aaaaaaaa\"", output, StringComparison.Ordinal);
        Assert.Contains("\"Upstream\":{\"Name\":\"aaaaaaaa\",\"Upstream\":{\"Name\":\"aaaaaaaa\"}}", output, StringComparison.Ordinal);
    }
}
