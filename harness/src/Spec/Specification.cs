using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Spec;

/// <summary>All that an endpoint is held to for one operation: model, rules of its documentation, protocol.</summary>
public sealed class Specification
{
    private readonly Dictionary<(Member, MemberPath), ConstraintSet> _constraints = [];
    private readonly Lock _gate = new();

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
    public ConstraintSet ConstraintsOf(Member member, MemberPath path)
    {
        lock (_gate)
        {
            if (!_constraints.TryGetValue((member, path), out var found))
                _constraints[(member, path)] = found = ConstraintSet.Of(Operation.Model, member, Rules.Readings.GetValueOrDefault(path, []));
            return found;
        }
    }
}
