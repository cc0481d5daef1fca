namespace ConformanceHarness.Spec.Clauses;

/// <summary>The ids of the clauses every operation has, made from its name.</summary>
/// <param name="Operation">The operation's name.</param>
public readonly record struct OperationClauses(string Operation)
{
    /// <summary>A plain well-formed request for what exists is answered with the output.</summary>
    public ClauseId WellFormed => ClauseId.Of(Operation, "accepts", "well-formed");

    /// <summary>Members that are each well-formed are well-formed together.</summary>
    public ClauseId AnyCombination => ClauseId.Of(Operation, "accepts", "any-combination");

    /// <summary>Success is HTTP 200.</summary>
    public ClauseId OutputStatus => ClauseId.Of(Operation, "output", "status");

    /// <summary>Success carries a JSON object.</summary>
    public ClauseId OutputJson => ClauseId.Of(Operation, "output", "json");

    /// <summary>A broken constraint is refused with a type that says so.</summary>
    public ClauseId ConstraintType => ClauseId.Of(Operation, "errors", "constraint-type");

    /// <summary>What a model demands of an input member.</summary>
    public ClauseId Input(MemberPath path, InputAspect aspect) => ClauseId.Of(Operation, "input", path.Value, aspect.Slug());

    /// <summary>What holds for an output member: <c>present</c>, <c>echo</c>, or an aspect's slug.</summary>
    public ClauseId Output(MemberPath path, string aspect) => ClauseId.Of(Operation, "output", path.Value, aspect);
}
