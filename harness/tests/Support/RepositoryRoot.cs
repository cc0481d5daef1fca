using System.Runtime.CompilerServices;

namespace ConformanceHarness.Tests.Support;

/// <summary>Where the repository's own files are.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find([CallerFilePath] string file = "")
    {
        var at = new FileInfo(file).Directory;
        while (at is not null && !File.Exists(System.IO.Path.Combine(at.FullName, "ConformanceHarness.sln"))) at = at.Parent;
        return at?.FullName ?? throw new DirectoryNotFoundException("ConformanceHarness.sln is nowhere above " + file);
    }
}
