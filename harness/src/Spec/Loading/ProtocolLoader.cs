using System.Collections.Frozen;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads the protocol's clauses and common errors from <c>specs/aws-json</c>.</summary>
public static class ProtocolLoader
{
    // Its cases are bytes for a connection; those of the other files are edits of one request.
    private const string HttpFile = "http.json";

    /// <summary>Loads <c>protocol.clauses.json</c>, <c>errors.json</c> and <c>wire/*.json</c> out of <paramref name="folder"/>.</summary>
    /// <exception cref="SpecException">A file is missing or malformed; carries every problem of all.</exception>
    public static ProtocolSpec Load(string folder)
    {
        var gathered = new Gathered();
        var clauses = gathered.Try(() => Clauses(JsonFile.Read(Path.Combine(folder, "protocol.clauses.json"))));
        var spec = gathered.Try(() => Errors(JsonFile.Read(Path.Combine(folder, "errors.json"))));
        var wire = clauses.IsDefault ? [] : WireFiles(folder)
            .SelectMany(file => gathered.Try(() => WireCaseLoader.Load(file, clauses)) is { IsDefault: false } cases ? cases : []).ToImmutableArray();
        var http = Path.Combine(folder, "wire", HttpFile);
        var raw = clauses.IsDefault || !File.Exists(http) ? [] : gathered.Try(() => HttpCaseLoader.Load(http, clauses));
        gathered.ThrowIfAny();
        return spec! with { Clauses = clauses, WireCases = wire, HttpCases = raw };
    }

    private static IEnumerable<string> WireFiles(string folder) =>
        Path.Combine(folder, "wire") is var wire && Directory.Exists(wire) ? Directory.GetFiles(wire, "*.json").Where(file => Path.GetFileName(file) != HttpFile).Order(StringComparer.Ordinal) : [];

    private static ImmutableArray<Clause> Clauses(JsonNodeView root)
    {
        ClauseReader.OnlyKnown(root, "clauses");
        var found = new List<Clause>();
        foreach (var node in root.Required("clauses", "an array of clauses")?.Items("an array of clauses") ?? [])
        {
            ClauseReader.OnlyKnown(node, "id", "strength", "provenance", "statement", "source", "notTestable");
            if (ClauseReader.Read(node, "aws-json/") is { } clause) ClauseReader.AddTo(found, clause, node);
        }
        foreach (var id in ProtocolClauses.All)
            if (found.All(clause => clause.Id != id))
                root.Problems.Add("$.clauses", $"no clause '{id.Value["aws-json/".Length..]}'", "every clause the engine judges by");
        root.Problems.ThrowIfAny();
        return [.. found];
    }

    private static ProtocolSpec Errors(JsonNodeView root)
    {
        ClauseReader.OnlyKnown(root, "common", "server", "throttling", "constraint", "malformed", "authentication");
        var spec = new ProtocolSpec([], Names(root, "common"), Names(root, "server"), Names(root, "throttling"),
            Names(root, "constraint"), Names(root, "malformed"), Names(root, "authentication"));
        root.Problems.ThrowIfAny();
        return spec;
    }

    private static FrozenSet<string> Names(JsonNodeView root, string property) =>
        (root.Required(property, "an array of error type names")?.Items("an array of error type names") ?? [])
            .Select(item => item.Text("an error type name")).OfType<string>().ToFrozenSet();
}
