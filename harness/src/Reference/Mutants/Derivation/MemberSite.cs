using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Mutants.Derivation;

/// <summary>A place of the input that the model states rules for.</summary>
/// <param name="Path">The place.</param>
/// <param name="Member">The member there.</param>
/// <param name="Shape">The shape of its values.</param>
/// <param name="Constraints">Its constraints, with every published reading of its pattern.</param>
internal sealed record MemberSite(MemberPath Path, Member Member, Shape Shape, ConstraintSet Constraints)
{
    private const int MaxDepth = 6;

    public bool IsText => Shape is SimpleShape { Kind: SimpleKind.String };

    public bool IsKey => Path.Steps[^1] == "key";

    public int MinLength => (int)Math.Min(Constraints.Length?.Min ?? 0, int.MaxValue);

    public int? MaxLength => Constraints.Length?.Max is { } max and <= 1_000_000 ? (int)max : null;

    public static IEnumerable<MemberSite> All(Specification specification) =>
        Below(specification, specification.Operation.Input, MemberPath.Root, [specification.Operation.Input.Id]);

    private static IEnumerable<MemberSite> Below(Specification specification, Shape owner, MemberPath at, ImmutableHashSet<ShapeId> above)
    {
        foreach (var (step, member) in JsonForms.Children(owner))
        {
            var path = at.Then(step);
            var shape = specification.Operation.Model.Get(member.Target);
            yield return new(path, member, shape, specification.ConstraintsOf(member, path));
            if (above.Contains(shape.Id) || path.Steps.Length >= MaxDepth) continue;
            foreach (var site in Below(specification, shape, path, above.Add(shape.Id))) yield return site;
        }
    }
}
