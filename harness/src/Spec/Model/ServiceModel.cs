using System.Collections.Frozen;

namespace ConformanceHarness.Spec.Model;

/// <summary>A whole model: every shape by id, with the prelude's simple shapes resolved.</summary>
public sealed class ServiceModel
{
    private readonly FrozenDictionary<ShapeId, Shape> _shapes;

    /// <summary>Holds the shapes of one model.</summary>
    public ServiceModel(IEnumerable<Shape> shapes) => _shapes = shapes.ToFrozenDictionary(shape => shape.Id);

    /// <summary>The shapes written in the model.</summary>
    public IEnumerable<Shape> Shapes => _shapes.Values;

    /// <summary>The services of the model.</summary>
    public IEnumerable<ServiceShape> Services =>
        _shapes.Values.OfType<ServiceShape>().OrderBy(service => service.Id.ToString(), StringComparer.Ordinal);

    /// <summary>The shape of that id, from the model or from Smithy's prelude; null when there is none.</summary>
    public Shape? Find(ShapeId id) => _shapes.GetValueOrDefault(id) ?? Prelude.Find(id);

    /// <summary>The shape of that id.</summary>
    /// <exception cref="KeyNotFoundException">A dangling id; loading refuses models with one.</exception>
    public Shape Get(ShapeId id) => Find(id) ?? throw new KeyNotFoundException($"no shape '{id}'");

    /// <summary>The traits that hold for a member: its own over its target's.</summary>
    public Traits Effective(Member member) => Get(member.Target).Traits.With(member.Traits);
}
