using System.Text.Json;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Spec.Loading;

/// <summary>What groups of named cases and the cases in them have in common.</summary>
internal readonly record struct CaseGroup(Clause Clause, Strength Strength, Provenance Provenance, string Source)
{
    private const string OfProtocol = "the id of a clause in protocol.clauses.json, without aws-json/";
    private const string Slug = "a slug of lower-case letters, digits and hyphens";

    /// <summary>Clause, strength, provenance and source of a group; null after a problem.</summary>
    public static CaseGroup? Read(JsonNodeView node, Dictionary<ClauseId, Clause> known)
    {
        var clause = node.Required("clause", OfProtocol)?.Text(OfProtocol) is { } id ? known.GetValueOrDefault(new("aws-json/" + id)) : null;
        if (clause is null && node.Optional("clause") is { } unknown) unknown.Bad(OfProtocol);
        var strength = Words.Read(node, "strength", ClauseReader.Strengths);
        var provenance = Words.Read(node, "provenance", ClauseReader.Provenances);
        var source = node.Required("source", "where the source says so")?.Text("where the source says so");
        if (clause is not null && strength is { } given && given != clause.Strength && given != Strength.Observe)
            node.Optional("strength")!.Value.Bad($"{clause.Strength.ToString().ToLowerInvariant()}, as the clause has it, or observe");
        return clause is null || strength is null || provenance is null || source is null ? null : new(clause, strength.Value, provenance.Value, source);
    }

    /// <summary>The slug that names a case, and what is special about it; null after a problem.</summary>
    public static (string? Name, string? Statement) Names(JsonNodeView node, string statement)
    {
        var name = node.Required("name", Slug)?.Text(Slug);
        if (name is not null && (name.Length == 0 || name.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')))
        {
            node.Optional("name")?.Bad(Slug);
            name = null;
        }
        return (name, node.Required("statement", statement)?.Text(statement));
    }

    /// <summary>A property that is true, or false or absent.</summary>
    public static bool Flag(JsonNodeView owner, string name)
    {
        var node = owner.Optional(name);
        if (node is { Kind: not (JsonValueKind.True or JsonValueKind.False) } other) other.Bad("true or false");
        return node is { Kind: JsonValueKind.True };
    }
}
