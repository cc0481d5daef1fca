using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Generation.Values;

/// <summary>One input member with all that decides which values it may take.</summary>
internal sealed record MemberDomain
{
    private const int Unbounded = 1024;
    private const int Longest = 1 << 17;

    public required Specification Specification { get; init; }

    public required MemberPath Path { get; init; }

    public required Member Member { get; init; }

    public required Shape Shape { get; init; }

    public required ConstraintSet Constraints { get; init; }

    /// <summary>A published example of the value, or null.</summary>
    public string? Example { get; init; }

    public int MinLength => (int)(Constraints.Length?.Min ?? 0);

    /// <summary>The greatest length, or one that is long enough to generate to.</summary>
    public int MaxLength => (int)Math.Min(Constraints.Length?.Max ?? Math.Max(Unbounded, 2 * MinLength), Longest);

    /// <summary>Whether the greatest length is stated, and short enough to go up to and past.</summary>
    public bool HasReachableMax => Constraints.Length?.Max is <= Longest;

    public bool IsString => Shape is SimpleShape { Kind: SimpleKind.String };

    /// <summary>Whether it is the key of a map: a name in JSON, and so text whatever is written.</summary>
    public bool IsKey { get; init; }

    public ClauseId Clause(InputAspect aspect) => Specification.Ids.Input(Path, aspect);

    /// <summary>Every input member at every depth, each with the path that reaches it.</summary>
    public static IEnumerable<MemberDomain> All(Specification specification)
    {
        var open = new Queue<(MemberPath Path, Member Member, bool IsKey, ImmutableHashSet<ShapeId> Above)>();
        foreach (var member in specification.Operation.Input.Members)
            open.Enqueue((MemberPath.Root.Then(member.Name), member, false, [specification.Operation.Input.Id]));
        while (open.TryDequeue(out var next))
        {
            var shape = specification.Operation.Model.Get(next.Member.Target);
            yield return Of(specification, next.Path, next.Member) with { IsKey = next.IsKey };
            if (next.Above.Contains(shape.Id) || next.Path.Steps.Length >= 6) continue;
            foreach (var (step, child) in JsonForms.Children(shape))
                open.Enqueue((next.Path.Then(step), child, shape is MapShape && step == "key", next.Above.Add(shape.Id)));
        }
    }

    public static MemberDomain Of(Specification specification, MemberPath path, Member member) => new()
    {
        Specification = specification,
        Path = path,
        Member = member,
        Shape = specification.Operation.Model.Get(member.Target),
        Constraints = specification.ConstraintsOf(member, path),
        Example = Examples.Find(specification.Operation, path),
    };
}
