using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Loading;

namespace ConformanceHarness.Suite.Support;

/// <summary>The checkout the suite runs in, and the specification in it.</summary>
internal static class Checkout
{
    private static readonly Lazy<Specification> Loaded = new(() => SpecificationLoader.Load(
        File("specs/storagegateway/2013-06-30/model.json"), null, File("specs/aws-json")));

    public static Specification Specification => Loaded.Value;

    public static string File(string path) => Path.Combine(Root(), path);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "specs", "aws-json"))) return folder.FullName;
        throw new DirectoryNotFoundException($"no folder above {AppContext.BaseDirectory} holds specs/aws-json; run the suite from a checkout");
    }
}
