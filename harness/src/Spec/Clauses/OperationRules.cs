using System.Collections.Frozen;

namespace ConformanceHarness.Spec.Clauses;

/// <summary>What the documentation says of one operation and no model can, as data the engine acts on.</summary>
public sealed record OperationRules
{
    /// <summary>Nothing beyond the model.</summary>
    public static OperationRules None { get; } = new();

    /// <summary>Clauses of the documentation, and refinements of derived ones, by full id.</summary>
    public ImmutableArray<Clause> Clauses { get; init; } = [];

    /// <summary>Other published texts of an input or output member's pattern, by the member's path.</summary>
    public FrozenDictionary<MemberPath, ImmutableArray<string>> Readings { get; init; } =
        FrozenDictionary<MemberPath, ImmutableArray<string>>.Empty;

    /// <summary>What a value that could exist looks like, beyond its constraints, by the input member's path.</summary>
    public FrozenDictionary<MemberPath, string> Forms { get; init; } = FrozenDictionary<MemberPath, string>.Empty;

    /// <summary>Output members that success always carries although the model does not mark them required.</summary>
    public ImmutableArray<MemberPath> Present { get; init; } = [];

    /// <summary>Output members equal to an input member.</summary>
    public ImmutableArray<Echo> Echoes { get; init; } = [];

    /// <summary>What must come back for combinations of things that exist on the target.</summary>
    public ImmutableArray<Scenario> Scenarios { get; init; } = [];

    /// <summary>What one caller may take so that no other can, or null.</summary>
    public Exclusive? Exclusive { get; init; }

    /// <summary>Clauses that only a sequence of calls can show.</summary>
    public FrozenDictionary<SequenceRule, ClauseId> Sequences { get; init; } = FrozenDictionary<SequenceRule, ClauseId>.Empty;
}

/// <summary>An output member that repeats an input member.</summary>
/// <param name="Output">The output member.</param>
/// <param name="Input">The input member.</param>
public sealed record Echo(MemberPath Output, MemberPath Input);

/// <summary>A combination of bound values with the answer it must get.</summary>
/// <param name="Clause">The clause that says so.</param>
/// <param name="Input">Binding reference (<see cref="Targets.BindingReference"/>) by input member.</param>
/// <param name="Accepts">True when the answer is the output, false when it is a declared error.</param>
/// <param name="ErrorCode">The service's own code for the refusal where one is known, else null.</param>
public sealed record Scenario(ClauseId Clause, ImmutableSortedDictionary<string, string> Input, bool Accepts, string? ErrorCode)
{
    /// <summary>The derived clauses such an input breaks by its form alone, before anybody asks what exists.</summary>
    public ImmutableArray<ClauseId> Breaks { get; init; } = [];

    /// <summary>Whose the things are it is about.</summary>
    public Owners Owners { get; init; }

    /// <summary>The bindings it takes its values from.</summary>
    public IEnumerable<string> Bindings => Input.Values.Select(reference => Targets.BindingReference.Parse(reference).Name).Distinct();
}

/// <summary>A resource that only one holder can have.</summary>
/// <param name="Resource">The input member that names the resource.</param>
/// <param name="Holder">The input member that names who takes it.</param>
/// <param name="Clause">The clause that says so.</param>
/// <param name="ErrorCode">The service's own code for a second holder's refusal where one is known, else null.</param>
public sealed record Exclusive(string Resource, string Holder, ClauseId Clause, string? ErrorCode);
