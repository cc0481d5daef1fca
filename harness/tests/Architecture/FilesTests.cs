using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Architecture;

/// <summary>What one finds where.</summary>
public sealed class FilesTests
{
    private const int MostLines = 400;
    private static readonly string[] FrontDoor = ["ConformanceHarness.sln", "LICENSE", "README.md", "fixtures", "harness", "reports", "run.sh", "specs"];

    [Fact]
    public void Root_HoldsTheFrontDoorAlone() => Assert.Equal(FrontDoor.Order(StringComparer.Ordinal),
        Directory.EnumerateFileSystemEntries(Repository.Root).Select(entry => Path.GetFileName(entry)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal));

    [Fact]
    public void SourceFiles_AreShort() => Assert.Empty(
        SourceTree.Files("*.cs").Where(file => File.ReadLines(file).Count() > MostLines).Select(SourceTree.Relative));

    [Fact]
    public void SourceFiles_OfALayer_AreInTheNamespaceOfTheirFolder() => Assert.Empty(
        from file in SourceTree.Files("*.cs", "harness/src")
        let folder = Path.GetDirectoryName(SourceTree.Relative(file))!["harness/src/".Length..].Replace('/', '.')
        let said = File.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
        where said is not null && said != $"namespace ConformanceHarness.{folder};"
        select $"{SourceTree.Relative(file)}: {said}");
}
