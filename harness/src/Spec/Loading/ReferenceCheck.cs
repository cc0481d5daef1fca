using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Every shape that is mentioned exists and is of the kind its place asks for.</summary>
internal static class ReferenceCheck
{
    public static void Run(ServiceModel model, IEnumerable<ShapeReader> readers, Problems problems)
    {
        foreach (var (target, path, must) in readers.SelectMany(reader => reader.References))
        {
            var shape = model.Find(target);
            if (shape is null)
                problems.Add(path, $"no shape '{target}' in this model", "the id of a shape in it, or of the prelude");
            else if (must == "a structure" && shape is not StructureShape)
                problems.Add(path, $"'{target}' is no structure", "a structure");
        }
    }
}
