using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads a model in Smithy's JSON AST, versions 1.0 and 2.0 ("JSON AST", Smithy 2.0 specification).</summary>
public static class ModelLoader
{
    /// <summary>Loads the model at <paramref name="file"/>.</summary>
    /// <exception cref="SpecException">The file cannot be read or is malformed; carries every problem.</exception>
    public static ServiceModel Load(string file) => Build(JsonFile.Read(file));

    /// <summary>Loads a model from memory; <paramref name="name"/> stands for the file in messages.</summary>
    /// <exception cref="SpecException">The text is malformed; carries every problem.</exception>
    public static ServiceModel Parse(string name, ReadOnlyMemory<byte> json) => Build(JsonFile.Parse(name, json));

    private static ServiceModel Build(JsonNodeView root)
    {
        var version = root.Required("smithy", "\"2.0\" (or \"1.0\")")?.Text("\"2.0\" (or \"1.0\")");
        if (version is not (null or "1.0" or "1" or "2.0" or "2"))
            root.Problems.Add("$.smithy", $"found \"{version}\"", "\"2.0\" (or \"1.0\")");

        var readers = new List<ShapeReader>();
        var seen = new HashSet<ShapeId>();
        foreach (var (name, node) in root.Required("shapes", "an object of shapes by absolute id")?.Properties("an object of shapes by absolute id") ?? [])
        {
            if (!ShapeId.TryParse(name, out var id))
                root.Problems.Add(node.Path, $"'{name}' is no absolute shape id", "namespace#Name");
            else if (!seen.Add(id))
                root.Problems.Add(node.Path, $"a second shape '{id}'", "one shape of that id; traits of a member stand on the member");
            else
                readers.Add(new ShapeReader(id, node));
        }
        var shapes = readers.Select(reader => reader.Read()).OfType<Shape>().ToList();
        var model = new ServiceModel(shapes);
        ReferenceCheck.Run(model, readers, root.Problems);
        root.Problems.ThrowIfAny();
        return model;
    }
}
