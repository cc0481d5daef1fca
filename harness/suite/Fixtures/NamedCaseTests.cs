using System.Text;
using System.Text.RegularExpressions;
using ConformanceHarness.Suite.Skipping;
using ConformanceHarness.Suite.Support;
using Xunit;

namespace ConformanceHarness.Suite.Fixtures;

public sealed partial class NamedCaseTests
{
    public static TheoryData<string> Names => [.. NamedCase.Names()];

    [NamedTheory]
    [MemberData(nameof(Names))]
    public void Case_OfAFile_AgreesWithTheContract(string name) => Assert.Null(CaseCheck.Problem(NamedCase.Read(name).Case()));

    [Fact]
    public void Problem_CaseThatSaysTheOpposite_IsABugInTheTestCase() =>
        Assert.All(NamedCase.Names(), name => Assert.StartsWith("bug in test case: ", CaseCheck.Problem(CaseCheck.Contradicted(NamedCase.Read(name).Case()))!, StringComparison.Ordinal));

    [Fact]
    public void Problem_CaseAboutAnotherClause_IsABugInTheTestCase()
    {
        var @case = NamedCase.Read("tape-arn-one-too-long").Case();
        var other = Checkout.Specification.Catalogue.All.First(clause => clause.Id != @case.About).Id;
        Assert.StartsWith("bug in test case: ", CaseCheck.Problem(Generation.Cases.Case.Of(other, @case.Intent, @case.Label, @case.Request))!, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileWithoutId_GetsItFromItsContent()
    {
        Assert.Null(NamedCase.Read("well-formed").View.Id);
        Assert.Equal(12, NamedCase.Read("well-formed").Case().Id.Length);
    }

    [Fact]
    public void Requests_OfAllFiles_AreDifferent() =>
        Assert.Equal(NamedCase.Names().Count(), NamedCase.Names().Select(name => NamedCase.Read(name).Case().Id).Distinct().Count());

    [Fact]
    public void Names_OfAllFiles_AreSlugs() => Assert.All(NamedCase.Names(), name => Assert.Matches(Slug(), name));

    [Fact]
    public void Body_OfAFileWithBytes_ShowsThemAsText() => Assert.All(NamedCase.Names().Select(name => NamedCase.Read(name).View.Request), request =>
        Assert.Equal(request.BodyBase64 is { } bytes ? Encoding.UTF8.GetString(Convert.FromBase64String(bytes)) : request.Body, request.Body));

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Slug();
}
