using System.Collections.Frozen;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads the fields that every clause in a clause file has.</summary>
internal static class ClauseReader
{
    internal static readonly FrozenDictionary<string, Strength> Strengths = new Dictionary<string, Strength>
    {
        ["must"] = Strength.Must, ["should"] = Strength.Should, ["observe"] = Strength.Observe,
    }.ToFrozenDictionary();

    internal static readonly FrozenDictionary<string, Provenance> Provenances = new Dictionary<string, Provenance>
    {
        ["doc"] = Provenance.Doc, ["model"] = Provenance.Model, ["protocol"] = Provenance.Protocol,
        ["observed"] = Provenance.Observed, ["assumed"] = Provenance.Assumed,
    }.ToFrozenDictionary();

    /// <summary>The clause, with <paramref name="prefix"/> before its id; null after a problem.</summary>
    public static Clause? Read(JsonNodeView node, string prefix)
    {
        const string slug = "slash-separated words in lower case or member names";
        var id = node.Required("id", slug)?.Text(slug);
        var strength = Words.Read(node, "strength", Strengths);
        var provenance = Words.Read(node, "provenance", Provenances);
        var statement = node.Required("statement", "one sentence")?.Text("one sentence");
        var source = node.Required("source", "where the source says so")?.Text("where the source says so");
        if (id is null || strength is null || provenance is null || statement is null || source is null) return null;
        if (id.Length == 0 || id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('/' or '-' or '_')))
        {
            node.Optional("id")?.Bad(slug);
            return null;
        }
        return new Clause
        {
            Id = new ClauseId(prefix + id),
            Strength = strength.Value,
            Provenance = provenance.Value,
            Statement = statement,
            Source = source,
            NotTestable = node.Optional("notTestable")?.Text("the reason as text"),
        };
    }

    /// <summary>Adds <paramref name="clause"/> to those of its file, none of which has its id.</summary>
    public static void AddTo(List<Clause> found, Clause clause, JsonNodeView node)
    {
        if (found.Exists(other => other.Id == clause.Id)) node.Optional("id")?.Bad("an id no other clause of the file has");
        found.Add(clause);
    }

    /// <summary>A problem for every property that is not in <paramref name="known"/>: most often a typing slip.</summary>
    public static void OnlyKnown(JsonNodeView node, params string[] known)
    {
        foreach (var (name, value) in node.Properties("an object"))
            if (!known.Contains(name) && name != "$schema")
                node.Problems.Add(value.Path, $"unknown property '{name}'", Spelling.Expected(name, known));
    }
}
