using System.Text.Json;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Reporting.CaseFiles;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Suite.Support;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Suite.Fixtures;

/// <summary>A case that somebody wrote down under <c>fixtures/cases</c>.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="View">What the file says.</param>
internal sealed record NamedCase(string Name, CaseView View)
{
    private static string Folder => Checkout.File(Path.Combine("fixtures", "cases", Checkout.Specification.Operation.Name));

    /// <summary>The names of all cases of the operation, in order.</summary>
    public static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>Reads one.</summary>
    /// <exception cref="JsonException">It is no case.</exception>
    public static NamedCase Read(string name) => new(name, CaseFile.Read(File.ReadAllBytes(Path.Combine(Folder, name + ".json"))));

    /// <summary>The case to send; its id is made from its content.</summary>
    public Case Case() => Generation.Cases.Case.Of(new(View.Clause), View.Intent switch
    {
        "accept" => Intent.Accept,
        "reject" => Intent.Reject,
        "either" => Intent.Either,
        var other => throw new JsonException($"intent is '{other}'; it can be accept, reject or either"),
    }, View.Label, new HttpRequest
    {
        Method = View.Request.Method,
        Path = View.Request.Path,
        Headers = [.. View.Request.Headers.Select(header => new Header(header.Name, header.Value))],
        Body = View.Request.BodyBase64 is { } bytes ? Convert.FromBase64String(bytes) : System.Text.Encoding.UTF8.GetBytes(View.Request.Body),
    });
}
