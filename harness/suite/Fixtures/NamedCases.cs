using System.Text.Json;
using ConformanceHarness.Campaign.Contracts;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Reporting.CaseFiles;
using ConformanceHarness.Suite.Support;

namespace ConformanceHarness.Suite.Fixtures;

/// <summary>The cases that somebody wrote down under <c>fixtures/cases</c>.</summary>
internal static class NamedCases
{
    private static string Folder => Checkout.File(Path.Combine("fixtures", "cases", Checkout.Specification.Operation.Name));

    /// <summary>The names of all cases of the operation, in order.</summary>
    public static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>What a file says.</summary>
    /// <exception cref="JsonException">It is no case.</exception>
    public static CaseView View(string name) => CaseFile.Read(File.ReadAllBytes(Path.Combine(Folder, name + ".json")));

    /// <summary>The case of a file; its id is made from its content.</summary>
    /// <exception cref="JsonException">It is no case.</exception>
    public static Case Read(string name) => CaseReader.Read(View(name), out var problem) ?? throw new JsonException($"{name}: {problem}");

    /// <summary>All of them with their snapshots in <paramref name="folder"/>.</summary>
    public static ImmutableArray<NamedCase> WithSnapshots(string folder) =>
    [
        .. Names().Select(name => (Name: name, File: Path.Combine(folder, name + ".verified.txt")))
            .Select(entry => new NamedCase(entry.Name, Read(entry.Name), entry.File, File.Exists(entry.File) ? File.ReadAllText(entry.File) : null)),
    ];
}
