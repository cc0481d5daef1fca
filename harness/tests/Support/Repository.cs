namespace ConformanceHarness.Tests.Support;

/// <summary>Finds files of the checkout the tests run in.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string File(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "ConformanceHarness.sln"))) return folder.FullName;
        throw new InvalidOperationException("the tests run outside a checkout");
    }
}
