using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Every shape that is mentioned exists and is of the kind its place asks for.</summary>
internal static class ReferenceCheck
{
    public static void Run(ServiceModel model, IEnumerable<ShapeReader> readers, Problems problems)
    {
        var broken = readers.Where(reader => model.Find(reader.Id) is null).Select(reader => reader.Id).ToHashSet();
        foreach (var (target, path, must) in readers.SelectMany(reader => reader.References))
        {
            if (broken.Contains(target)) continue;
            if (model.Find(target) is not { } shape)
                problems.Add(path, $"no shape '{target}' in this model", "the id of a shape in it, or of the prelude");
            else if (!Kinds.Is(shape, must))
                problems.Add(path, $"'{target}' is not {must}", must);
        }
    }
}
