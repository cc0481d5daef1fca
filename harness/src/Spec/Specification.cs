using System.Collections.Concurrent;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Spec;

/// <summary>All that an endpoint is held to for one operation: model, rules of its documentation, protocol.</summary>
public sealed class Specification
{
    private readonly ConcurrentDictionary<(Member, MemberPath), ConstraintSet> _constraints = new();

    /// <summary>Joins what was loaded; documentation clauses replace derived ones of the same id.</summary>
    public Specification(Operation operation, OperationRules rules, ProtocolSpec protocol)
    {
        Operation = operation;
        Rules = rules;
        Protocol = protocol;
        Ids = new OperationClauses(operation.Name);
        Catalogue = new ClauseCatalogue([.. ClauseDerivation.Derive(operation, rules), .. rules.Clauses, .. protocol.Clauses]);
    }

    /// <summary>The operation with its shapes.</summary>
    public Operation Operation { get; }

    /// <summary>What only the documentation says.</summary>
    public OperationRules Rules { get; }

    /// <summary>The protocol's clauses and common errors.</summary>
    public ProtocolSpec Protocol { get; }

    /// <summary>Ids of the operation's clauses.</summary>
    public OperationClauses Ids { get; }

    /// <summary>Every clause.</summary>
    public ClauseCatalogue Catalogue { get; }

    /// <summary>The constraints of a member reached by <paramref name="path"/>, read once.</summary>
    public ConstraintSet ConstraintsOf(Member member, MemberPath path) =>
        _constraints.GetOrAdd((member, path), static (key, self) =>
            ConstraintSet.Of(self.Operation.Model, key.Item1, self.Rules.Readings.GetValueOrDefault(key.Item2, [])), this);
}
