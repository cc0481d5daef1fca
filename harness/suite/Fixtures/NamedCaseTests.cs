using System.Text;
using System.Text.RegularExpressions;
using ConformanceHarness.Suite.Skipping;
using ConformanceHarness.Suite.Support;
using Xunit;

namespace ConformanceHarness.Suite.Fixtures;

public sealed partial class NamedCaseTests
{
    public static TheoryData<string> Names => [.. NamedCases.Names()];

    [NamedTheory(DisplayName = "cases")]
    [MemberData(nameof(Names))]
    public void Case_OfAFile_AgreesWithTheContract(string name) => Assert.Null(CaseCheck.Problem(NamedCases.Read(name)));

    [Fact]
    public void Problem_CaseThatSaysTheOpposite_IsABugInTheTestCase() =>
        Assert.All(NamedCases.Names(), name => Assert.StartsWith("bug in test case: ", CaseCheck.Problem(CaseCheck.Contradicted(NamedCases.Read(name)))!, StringComparison.Ordinal));

    [Fact]
    public void Problem_CaseAboutAnotherClause_IsABugInTheTestCase()
    {
        var @case = NamedCases.Read("tape-arn-one-too-long");
        var other = Checkout.Specification.Catalogue.All.First(clause => clause.Id != @case.About).Id;
        Assert.StartsWith("bug in test case: ", CaseCheck.Problem(Generation.Cases.Case.Of(other, @case.Intent, @case.Label, @case.Request))!, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileWithoutId_GetsItFromItsContent()
    {
        Assert.Null(NamedCases.View("well-formed").Id);
        Assert.Equal(12, NamedCases.Read("well-formed").Id.Length);
    }

    [Fact]
    public void Requests_OfAllFiles_AreDifferent() =>
        Assert.Equal(NamedCases.Names().Count(), NamedCases.Names().Select(name => NamedCases.Read(name).Id).Distinct().Count());

    [Fact]
    public void Names_OfAllFiles_AreSlugs() => Assert.All(NamedCases.Names(), name => Assert.Matches(Slug(), name));

    [Fact]
    public void Body_OfAFileWithBytes_ShowsThemAsText() => Assert.All(NamedCases.Names().Select(name => NamedCases.View(name).Request), request =>
        Assert.Equal(request.BodyBase64 is { } bytes ? Encoding.UTF8.GetString(Convert.FromBase64String(bytes)) : request.Body, request.Body));

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Slug();
}
