using System.Xml.Linq;
using ConformanceHarness.Tests.Support;

namespace ConformanceHarness.Tests.Architecture;

/// <summary>The checkout as it lies there, without what builds leave in it.</summary>
internal static class SourceTree
{
    public static ImmutableArray<string> Projects { get; } = [.. Files("*.csproj")];

    public static IEnumerable<string> Layers => Projects.Where(project => Relative(project).StartsWith("harness/src/", StringComparison.Ordinal));

    public static IEnumerable<string> Files(string pattern, string under = "harness") =>
        Directory.EnumerateFiles(Repository.File(under), pattern, SearchOption.AllDirectories)
            .Where(file => !Relative(file).Split('/').Any(part => part is "bin" or "obj")).Order(StringComparer.Ordinal);

    public static string Relative(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    public static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    /// <summary>What a project file says of that kind: the <c>Include</c> of each.</summary>
    public static IEnumerable<string> Included(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(item => (string?)item.Attribute("Include") ?? "");
}
