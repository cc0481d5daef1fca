using System.Collections.Frozen;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.WireCases;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads the named wire cases of <c>specs/aws-json/wire/*.json</c>.</summary>
public static class WireCaseLoader
{
    private static readonly FrozenDictionary<string, Intent> Intents = new Dictionary<string, Intent>
    {
        ["accept"] = Intent.Accept, ["reject"] = Intent.Reject, ["either"] = Intent.Either, ["unstated"] = Intent.Unstated,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, WireNeed> Needs = new Dictionary<string, WireNeed>
    {
        ["required-member"] = WireNeed.RequiredMember, ["no-required-member"] = WireNeed.NoRequiredMember,
    }.ToFrozenDictionary();

    /// <summary>Loads one file and holds its clauses to <paramref name="known"/>.</summary>
    /// <exception cref="SpecException">Unreadable or malformed; carries every problem.</exception>
    public static ImmutableArray<WireCase> Load(string file, IEnumerable<Clause> known) =>
        Build(JsonFile.Read(file), Path.GetFileNameWithoutExtension(file), known);

    /// <summary>Loads cases from memory; <paramref name="name"/> stands for the file in messages and before each case's name.</summary>
    /// <exception cref="SpecException">Malformed; carries every problem.</exception>
    public static ImmutableArray<WireCase> Parse(string name, ReadOnlyMemory<byte> json, IEnumerable<Clause> known) =>
        Build(JsonFile.Parse(name, json), name, known);

    private static ImmutableArray<WireCase> Build(JsonNodeView root, string file, IEnumerable<Clause> known)
    {
        ClauseReader.OnlyKnown(root, "groups");
        var clauses = known.ToDictionary(clause => clause.Id);
        var cases = new List<WireCase>();
        foreach (var node in root.Required("groups", "an array of groups of cases")?.Items("an array of groups of cases") ?? [])
            cases.AddRange(Group(node, file, clauses));
        foreach (var twice in cases.GroupBy(made => made.Name).Where(same => same.Count() > 1))
            root.Problems.Add("$.groups", $"'{twice.Key}' names {twice.Count()} cases", "a name for each case");
        root.Problems.ThrowIfAny();
        return [.. cases];
    }

    private static IEnumerable<WireCase> Group(JsonNodeView node, string file, Dictionary<ClauseId, Clause> known)
    {
        ClauseReader.OnlyKnown(node, "clause", "strength", "provenance", "source", "intent", "cases");
        var head = CaseGroup.Read(node, known);
        var intent = Words.Read(node, "intent", Intents);
        if (intent is Intent.Either or Intent.Unstated && head is { Strength: Strength.Must })
            node.Optional("strength")!.Value.Bad("should or observe, where the intent leaves the answer open");
        foreach (var item in node.Required("cases", "an array of cases")?.Items("an array of cases") ?? [])
        {
            var one = Case(item, file);
            if (one is not null && head is { } of && intent is not null)
                yield return one with { Clause = of.Clause.Id, Strength = of.Strength, Provenance = of.Provenance, Source = one.Source ?? of.Source, Intent = intent.Value };
        }
    }

    private static WireCase? Case(JsonNodeView node, string file)
    {
        ClauseReader.OnlyKnown(node, "name", "statement", "source", "needs", "body", "headers", "method", "path");
        var (name, statement) = CaseGroup.Names(node, "what is special about the request");
        var needs = node.Optional("needs") is null ? WireNeed.Nothing : Words.Read(node, "needs", Needs);
        var body = node.Optional("body") is { } edited ? BodyEditReader.Read(edited) : null;
        var headers = node.Optional("headers") is { } lines ? HeaderEditReader.Read(lines) : [];
        var method = node.Optional("method")?.Text("a method");
        var path = node.Optional("path")?.Text("a path and query");
        if (node.Kind == System.Text.Json.JsonValueKind.Object && new[] { "body", "headers", "method", "path" }.All(part => node.Optional(part) is null))
            node.Bad("body, headers, method or path: what is done to the request");
        if (name is null || statement is null || needs is null) return null;
        return new WireCase
        {
            Name = $"{file}/{name}", Statement = statement, Needs = needs.Value, Body = body, Headers = headers, Method = method, Path = path,
            Clause = default, Strength = default, Provenance = default, Intent = default,
            Source = node.Optional("source")?.Text("where the source says so")!,
        };
    }
}
