namespace ConformanceHarness.Cli.Hosting;

/// <summary>Finds the folder that holds <c>specs/</c> and <c>fixtures/</c>: one above the program.</summary>
internal static class HarnessHome
{
    /// <summary>The folder's full path.</summary>
    /// <exception cref="UsageException">The program stands outside a checkout.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "specs", "aws-json"))) return folder.FullName;
        throw new UsageException($"no folder above {AppContext.BaseDirectory} holds specs/aws-json; run the command from a checkout");
    }
}
