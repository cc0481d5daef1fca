using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace ConformanceHarness.Tests.Architecture;

/// <summary>Who may use which package, and that versions are said once.</summary>
public sealed partial class PackagesTests
{
    [GeneratedRegex(@"\b(FsCheck|Fare)\b(?=[.;])")]
    private static partial Regex Generators();

    [GeneratedRegex(@"\bWireMock\b")]
    private static partial Regex Server();

    [GeneratedRegex(@"\b(SocketsHttpHandler|HttpClient|HttpMessageInvoker|TcpClient|NetworkStream|SslStream|ConnectAsync)\b")]
    private static partial Regex Connections();

    [Fact]
    public void FsCheckAndFare_InTheProduct_AreOnlyInGeneration()
    {
        Assert.Equal(["Generation"], Users("FsCheck").Intersect(Layers));
        Assert.Equal(["Generation"], Users("Fare"));
        Assert.Empty(Users("FsCheck.Xunit").Except(["Tests", "Suite"]));
        Assert.Equal(["Generation"], Mentions(Generators()));
    }

    [Fact]
    public void WireMock_IsOnlyInReference()
    {
        Assert.Equal(["Reference"], SourceTree.Projects.Where(project => Packages(project).Any(name => name.StartsWith("WireMock", StringComparison.Ordinal))).Select(SourceTree.Name));
        Assert.Equal(["Reference"], Mentions(Server()));
    }

    [Fact]
    public void Connections_AreOpenedOnlyInTransport() => Assert.Equal(["Transport"], Mentions(Connections()));

    [Fact]
    public void Versions_AreCentral() => Assert.All(SourceTree.Projects, project => Assert.DoesNotContain(
        XDocument.Load(project).Descendants().Where(item => item.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal)),
        item => item.Attributes().Select(attribute => attribute.Name.LocalName).Concat(item.Elements().Select(element => element.Name.LocalName)).Any(name => name is "Version" or "VersionOverride")));

    [Fact]
    public void EveryProject_IsLocked() => Assert.All(SourceTree.Projects, project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project));

    private static IEnumerable<string> Layers => SourceTree.Layers.Select(SourceTree.Name);

    private static IEnumerable<string> Packages(string project) => SourceTree.Included(project, "PackageReference");

    private static IEnumerable<string> Users(string package) => SourceTree.Projects.Where(project => Packages(project).Contains(package)).Select(SourceTree.Name);

    /// <summary>The layers whose source has what <paramref name="words"/> matches.</summary>
    private static IEnumerable<string> Mentions(Regex words) =>
        SourceTree.Files("*.cs", "harness/src").Where(file => words.IsMatch(Code(file))).Select(file => SourceTree.Relative(file).Split('/')[2]).Distinct();

    private static string Code(string file) => string.Join('\n', File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
}
