using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace ConformanceHarness.Tests.Endpoints;

public sealed partial class IndependenceTests
{
    [Fact]
    public void Sources_OfTheseEndpoints_NameNothingOfTheHarness()
    {
        var sources = Directory.GetFiles(Path.GetDirectoryName(Here())!, "*.cs", SearchOption.AllDirectories);
        Assert.True(sources.Length > 30);
        Assert.All(sources, source => Assert.Empty(Harness().Matches(File.ReadAllText(source)).Select(m => m.Value)));
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"ConformanceHarness\.(?!Tests\.Endpoints)\w+")]
    private static partial Regex Harness();
}
