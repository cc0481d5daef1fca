using System.Collections.Frozen;

namespace ConformanceHarness.Spec.Model;

/// <summary>The shapes every Smithy model has without writing them (Smithy 2.0, "Prelude").</summary>
internal static class Prelude
{
    private const string Namespace = "smithy.api";

    private static readonly FrozenDictionary<ShapeId, Shape> Shapes = Build().ToFrozenDictionary(shape => shape.Id);

    public static Shape? Find(ShapeId id) => Shapes.GetValueOrDefault(id);

    private static IEnumerable<Shape> Build()
    {
        foreach (var kind in Enum.GetValues<SimpleKind>())
        {
            yield return new SimpleShape(new(Namespace, kind.ToString()), Traits.None, kind);
            yield return new SimpleShape(new(Namespace, $"Primitive{kind}"), Traits.None, kind);
        }
        yield return new StructureShape(new(Namespace, "Unit"), Traits.None, []);
    }
}
