using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.WireCases;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads the named cases of raw bytes out of <c>specs/aws-json/wire/http.json</c>.</summary>
public static class HttpCaseLoader
{
    private const string Groups = "an array of groups of cases";
    private const string Sent = "what is sent: pieces, or objects with write and pause-ms or one-by-one";
    private const string Due = "what may come back: an array of objects with to and may";

    /// <summary>Loads one file and holds its clauses to <paramref name="known"/>.</summary>
    /// <exception cref="SpecException">Unreadable or malformed; carries every problem.</exception>
    public static ImmutableArray<HttpCase> Load(string file, IEnumerable<Clause> known) =>
        Build(JsonFile.Read(file), Path.GetFileNameWithoutExtension(file), known);

    /// <summary>Loads cases from memory; <paramref name="name"/> stands for the file in messages and before each case's name.</summary>
    /// <exception cref="SpecException">Malformed; carries every problem.</exception>
    public static ImmutableArray<HttpCase> Parse(string name, ReadOnlyMemory<byte> json, IEnumerable<Clause> known) =>
        Build(JsonFile.Parse(name, json), name, known);

    private static ImmutableArray<HttpCase> Build(JsonNodeView root, string file, IEnumerable<Clause> known)
    {
        ClauseReader.OnlyKnown(root, "parts", "groups");
        var parts = root.Optional("parts") is { } written ? HttpParts.Read(written) : HttpParts.None;
        var clauses = known.ToDictionary(clause => clause.Id);
        var cases = new List<HttpCase>();
        foreach (var node in root.Required("groups", Groups)?.Items(Groups) ?? []) cases.AddRange(Group(node, file, clauses, parts));
        foreach (var twice in cases.GroupBy(made => made.Name).Where(same => same.Count() > 1))
            root.Problems.Add("$.groups", $"'{twice.Key}' names {twice.Count()} cases", "a name for each case");
        root.Problems.ThrowIfAny();
        return [.. cases];
    }

    private static IEnumerable<HttpCase> Group(JsonNodeView node, string file, Dictionary<ClauseId, Clause> known, HttpParts parts)
    {
        ClauseReader.OnlyKnown(node, "clause", "strength", "provenance", "source", "answers", "cases");
        var head = CaseGroup.Read(node, known);
        var answers = node.Optional("answers") is { } shared ? HttpAnswerReader.Read(shared, Due) : [];
        foreach (var item in node.Required("cases", "an array of cases")?.Items("an array of cases") ?? [])
            if (Case(item, file, parts, answers) is { } one && head is { } of)
                yield return one with { Clause = of.Clause.Id, Strength = of.Strength, Provenance = of.Provenance, Source = one.Source ?? of.Source };
    }

    private static HttpCase? Case(JsonNodeView node, string file, HttpParts parts, ImmutableArray<HttpAnswer> shared)
    {
        ClauseReader.OnlyKnown(node, "name", "statement", "source", "send", "half-close", "answers", "closes");
        var (name, statement) = CaseGroup.Names(node, "what is special about the bytes");
        var send = (node.Required("send", Sent)?.Items(Sent) ?? []).Select(item => Write(item, parts)).ToList();
        var answers = node.Optional("answers") is { } own ? HttpAnswerReader.Read(own, Due) : shared;
        if (answers.IsEmpty) node.Problems.Add(node.Path + ".answers", "missing, here and in the group", Due);
        var (halfClose, closes) = (CaseGroup.Flag(node, "half-close"), CaseGroup.Flag(node, "closes"));
        if (name is null || statement is null || send.Count == 0 || send.Contains(null)) return null;
        return new HttpCase
        {
            Name = $"{file}/{name}", Statement = statement, Send = [.. send.OfType<HttpWrite>()], HalfClose = halfClose, Answers = answers, Closes = closes,
            Clause = default, Strength = default, Provenance = default,
            Source = node.Optional("source")?.Text("where the source says so")!,
        };
    }

    private static HttpWrite? Write(JsonNodeView node, HttpParts parts)
    {
        const string pause = "milliseconds from 0 to 1000";
        if (node.Optional("write") is not { } what) return parts.Piece(node) is { } only ? new(only) : null;
        ClauseReader.OnlyKnown(node, "write", "pause-ms", "one-by-one");
        var wait = node.Optional("pause-ms")?.Whole(pause) ?? 0;
        if (wait is < 0 or > 1000) node.Optional("pause-ms")!.Value.Bad(pause);
        return parts.Piece(what) is { } piece ? new(piece, TimeSpan.FromMilliseconds(wait), CaseGroup.Flag(node, "one-by-one")) : null;
    }
}
