using System.Text.Json;
using System.Text.RegularExpressions;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Architecture;

/// <summary>A new operation costs data files only: nothing in the engine knows the name of one.</summary>
public sealed class EngineWordsTests
{
    // Names that the protocol, or every service, has too.
    private static readonly string[] Common = ["InternalServerError", "message", "error", "errorCode", "errorDetails"];
    // The one place that says which model is taken when none is given.
    private const string Default = "private const string DefaultModel = ";

    [Fact]
    public void Engine_NamesNothingOfTheModel()
    {
        var words = Words();
        Assert.Contains("RetrieveTapeRecoveryPoint", words);
        Assert.Contains("TapeARN", words);
        Assert.Contains("storagegateway", words);
        Assert.Contains("Tape", words);
        var any = new Regex(string.Join('|', words.Select(Regex.Escape)), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        Assert.Empty(from file in SourceTree.Files("*.cs", "harness/src")
                     from line in File.ReadLines(file)
                     where !line.Contains(Default, StringComparison.Ordinal) && any.IsMatch(line)
                     select $"{SourceTree.Relative(file)}: {line.Trim()}");
    }

    private static List<string> Words()
    {
        using var model = JsonDocument.Parse(File.ReadAllBytes(Repository.File("specs/storagegateway/2013-06-30/model.json")));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shape in model.RootElement.GetProperty("shapes").EnumerateObject())
        {
            names.Add(shape.Name[(shape.Name.IndexOf('#') + 1)..]);
            names.Add(shape.Name[..shape.Name.IndexOf('#')].Split('.')[^1]);
            if (shape.Value.TryGetProperty("members", out var members)) names.UnionWith(members.EnumerateObject().Select(member => member.Name).Where(name => name.Length > 4));
        }
        names.ExceptWith(Common);
        // The first word of a member's name, where the rest says only that it is an address: the resource itself.
        return [.. names, .. names.Where(name => name.EndsWith("ARN", StringComparison.Ordinal) && name != "GatewayARN").Select(name => name[..^3])];
    }
}
