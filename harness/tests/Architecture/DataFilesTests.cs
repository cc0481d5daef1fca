using System.Text.RegularExpressions;
using ConformanceHarness.Cli.Hosting;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Architecture;

/// <summary>The data files are what a reader looks into first: ids are slugs, and a named case says its defect.</summary>
public sealed partial class DataFilesTests
{
    [GeneratedRegex(@"\A[A-Za-z0-9]+([.-][A-Za-z0-9]+)*(/[A-Za-z0-9]+([.-][A-Za-z0-9]+)*)+\z")]
    private static partial Regex Slug();

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)+\z")]
    private static partial Regex Words();

    [GeneratedRegex(@"(^|[/-])(\d+|(clause|rule|case|test)\d+)($|[/-])")]
    private static partial Regex Ordinal();

    [Fact]
    public void ClauseIds_AreSlugsWithoutOrdinals() => Assert.All(
        Published.Specification.Catalogue.All.Concat(Lake.Specification.Catalogue.All).Select(clause => clause.Id.Value),
        id => Assert.True(Slug().IsMatch(id) && !Ordinal().IsMatch(id), id));

    [Fact]
    public void NamedCases_AreLoadableAboutAClauseAndNamedByTheirDefect()
    {
        var snapshots = Repository.File("fixtures/contracts/reference");
        var named = Directory.EnumerateDirectories(Repository.File("fixtures/cases"))
            .SelectMany(folder => CaseFiles.Named(Repository.Root, Path.GetFileName(folder), snapshots)).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, one =>
        {
            Assert.Matches(Words(), one.Name);
            Assert.DoesNotMatch(Ordinal(), one.Name);
            Assert.NotNull(Published.Specification.Catalogue.Find(one.Case.About));
            Assert.NotEqual(Intent.Unstated, one.Case.Intent);
            Assert.NotEmpty(one.Case.Label);
            Assert.NotNull(one.Verified);
        });
        Assert.Equal(named.Count, named.Select(one => one.Case.Id).Distinct().Count());
    }

    [Fact]
    public void Snapshots_EachBelongToANamedCase() => Assert.Empty(
        Directory.EnumerateFiles(Repository.File("fixtures/contracts/reference"), "*.verified.txt").Select(file => Path.GetFileName(file).Replace(".verified.txt", "", StringComparison.Ordinal))
            .Except(Directory.EnumerateFiles(Repository.File("fixtures/cases"), "*.json", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file))));
}
