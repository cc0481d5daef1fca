using ConformanceHarness.Spec.WireCases;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads what a wire case does to the headers.</summary>
internal static class HeaderEditReader
{
    private const string Expected = "an array of objects with one of set, add, remove, rename: the header's name";
    private static readonly string[] Verbs = ["set", "add", "remove", "rename"];

    /// <summary>The edits; those with a problem are left out.</summary>
    public static ImmutableArray<HeaderEdit> Read(JsonNodeView node) => [.. node.Items(Expected).Select(One).OfType<HeaderEdit>()];

    private static HeaderEdit? One(JsonNodeView node)
    {
        ClauseReader.OnlyKnown(node, [.. Verbs, "value", "as"]);
        if (Verbs.FirstOrDefault(verb => node.Optional(verb) is not null) is not { } verb)
        {
            node.Bad(Expected);
            return null;
        }
        if (node.Optional(verb)!.Value.Text("a header's name") is not { } name) return null;
        if (verb == "remove") return new HeaderEdit.Remove { Name = name };
        if (verb == "rename")
            return node.Required("as", "the name to write")?.Text("the name to write") is { } other ? new HeaderEdit.Rename(other) { Name = name } : null;
        if (node.Required("value", "a piece") is not { } value || PieceReader.Read(value) is not { } piece) return null;
        return verb == "set" ? new HeaderEdit.Set(piece) { Name = name } : new HeaderEdit.Add(piece) { Name = name };
    }
}
