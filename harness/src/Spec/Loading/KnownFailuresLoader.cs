using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads a file of known failures: what is expected to fail on one target, and why.</summary>
public static class KnownFailuresLoader
{
    private const string ClauseText = "a clause's id, as ./run.sh list shows it";

    /// <summary>Loads <paramref name="file"/> and holds its clauses to <paramref name="specification"/>.</summary>
    /// <exception cref="SpecException">Unreadable, malformed, a clause nobody states, or one failure listed twice.</exception>
    public static ImmutableArray<KnownFailure> Load(string file, Specification specification) => Build(JsonFile.Read(file), specification);

    /// <summary>Loads known failures from memory; <paramref name="name"/> stands for the file in messages.</summary>
    /// <exception cref="SpecException">Malformed; carries every problem.</exception>
    public static ImmutableArray<KnownFailure> Parse(string name, ReadOnlyMemory<byte> json, Specification specification) =>
        Build(JsonFile.Parse(name, json), specification);

    private static ImmutableArray<KnownFailure> Build(JsonNodeView root, Specification specification)
    {
        ClauseReader.OnlyKnown(root, "target", "known");
        var found = new List<KnownFailure>();
        foreach (var node in root.Required("known", "an array of known failures")?.Items("an array of known failures") ?? [])
        {
            if (One(node, specification) is not { } known) continue;
            if (found.Exists(other => (other.Clause, other.Symptom) == (known.Clause, known.Symptom)))
                node.Problems.Add(node.Path, $"'{known.Clause}' with '{known.Symptom}' is listed twice", "each known failure once");
            found.Add(known);
        }
        root.Problems.ThrowIfAny();
        return [.. found];
    }

    private static KnownFailure? One(JsonNodeView node, Specification specification)
    {
        ClauseReader.OnlyKnown(node, "clause", "symptom", "reason");
        var clause = node.Required("clause", ClauseText)?.Text(ClauseText);
        var symptom = node.Required("symptom", "the symptom, as a report names it")?.Text("the symptom, as a report names it");
        var reason = node.Required("reason", "why it is borne with")?.Text("why it is borne with");
        if (clause is not null && specification.Catalogue.Find(new ClauseId(clause)) is null)
            node.Problems.Add(node.Path + ".clause", $"no clause '{clause}'",
                Spelling.Nearest(clause, specification.Catalogue.All.Select(one => one.Id.Value)) is { } nearest ? $"'{nearest}'" : ClauseText);
        return clause is null || symptom is null || reason is null ? null : new(new ClauseId(clause), symptom, reason);
    }
}
