using System.Collections.Concurrent;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Rules;

/// <summary>The rules of every member, read from the model's traits once.</summary>
public sealed class RuleBook
{
    private readonly ServiceModel _model;
    private readonly ConcurrentDictionary<Member, MemberRules> _byMember;
    private readonly Func<MemberPath, MemberRules, MemberRules>? _change;

    /// <summary>The rules <paramref name="model"/> states.</summary>
    public RuleBook(ServiceModel model) => (_model, _byMember) = (model, new());

    private RuleBook(RuleBook stated, Func<MemberPath, MemberRules, MemberRules> change) =>
        (_model, _byMember, _change) = (stated._model, stated._byMember, change);

    /// <summary>These rules with <paramref name="change"/> made to those of every path it concerns.</summary>
    public RuleBook Changed(Func<MemberPath, MemberRules, MemberRules> change) =>
        new(this, _change is { } before ? (path, rules) => change(path, before(path, rules)) : change);

    /// <summary>The rules of <paramref name="member"/>, reached by <paramref name="path"/>.</summary>
    public MemberRules Of(Member member, MemberPath path)
    {
        var rules = _byMember.GetOrAdd(member, static (key, model) => Stated(model, key), _model);
        return _change is null ? rules : _change(path, rules);
    }

    private static MemberRules Stated(ServiceModel model, Member member)
    {
        var constraints = ConstraintSet.Of(model, member, []);
        var values = ImmutableArray.CreateBuilder<ValueRule>();
        if (constraints.Pattern is { } pattern) values.Add(ValueRules.Pattern(pattern.Pattern));
        if (constraints.Length?.Min is { } least) values.Add(ValueRules.LengthMin(least));
        if (constraints.Length?.Max is { } most) values.Add(ValueRules.LengthMax(most));
        if (constraints.Range?.Min is { } low) values.Add(ValueRules.RangeMin(low));
        if (constraints.Range?.Max is { } high) values.Add(ValueRules.RangeMax(high));
        if (constraints.Values.Length > 0) values.Add(ValueRules.Enum(constraints.Values));
        return new MemberRules
        {
            Required = member.IsRequired,
            TypeFault = TypeRules.For(model.Get(member.Target), model.Effective(member)),
            Values = values.ToImmutable(),
        };
    }
}
