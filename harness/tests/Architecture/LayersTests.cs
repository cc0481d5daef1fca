using System.Reflection;
using System.Xml.Linq;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Architecture;

/// <summary>The arrows between the layers: no oracle can inherit a generator's misreading, and no report can reach past the events.</summary>
public sealed class LayersTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Spec"] = [],
        ["Wire"] = ["Spec"],
        ["Generation"] = ["Spec", "Wire"],
        ["Contract"] = ["Spec", "Wire"],
        ["Transport"] = ["Wire"],
        ["Reference"] = ["Spec", "Wire"],
        ["Campaign"] = ["Contract", "Generation", "Spec", "Transport", "Wire"],
        ["Reporting"] = ["Campaign"],
        ["Cli"] = ["Campaign", "Contract", "Generation", "Reference", "Reporting", "Spec", "Transport", "Wire"],
    };

    public static TheoryData<string> Names => [.. Arrows.Keys];

    [Fact]
    public void Layers_AreThoseOfTheDesign() => Assert.Equal(Arrows.Keys.Order(), SourceTree.Layers.Select(SourceTree.Name).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void References_OfALayer_AreItsArrows(string layer) => Assert.Equal(
        Arrows[layer], SourceTree.Included(Repository.File($"harness/src/{layer}/{layer}.csproj"), "ProjectReference").Select(SourceTree.Name).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Compiled_Layer_UsesNoMoreThanItsArrows(string layer)
    {
        var used = Assembly.Load(layer == "Cli" ? "conformance" : "ConformanceHarness." + layer).GetReferencedAssemblies()
            .Select(assembly => assembly.Name!).Where(name => name.StartsWith("ConformanceHarness.", StringComparison.Ordinal)).Select(name => name["ConformanceHarness.".Length..]);
        Assert.Empty(used.Except(Arrows[layer]));
    }

    [Fact]
    public void TransitiveReferences_AreOffEverywhere()
    {
        const string Switch = "DisableTransitiveProjectReferences";
        Assert.Equal("true", XDocument.Load(Repository.File("harness/Directory.Build.props")).Descendants(Switch).Single().Value);
        Assert.All(SourceTree.Projects, project => Assert.Empty(XDocument.Load(project).Descendants(Switch)));
        Assert.Equal([Repository.File("harness/Directory.Build.props")], SourceTree.Files("Directory.Build.*"));
    }
}
