using ConformanceHarness.Reference.Rules;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants.Changes;

/// <summary>Changes of what one member is held to.</summary>
internal static class RuleChanges
{
    /// <summary>With other rules at <paramref name="path"/>.</summary>
    public static ReferenceBehavior Ruled(this ReferenceBehavior behavior, MemberPath path, Func<MemberRules, MemberRules> change) =>
        behavior with { Rules = behavior.Rules.Changed((at, rules) => at == path ? change(rules) : rules) };

    /// <summary>With the constraint of that aspect in the place of the stated one, or without it.</summary>
    public static ReferenceBehavior Constrained(this ReferenceBehavior behavior, MemberPath path, InputAspect aspect, ValueRule? other) =>
        behavior.Ruled(path, rules => rules with
        {
            Values = [.. rules.Values.Where(rule => rule.Aspect != aspect), .. other is null ? [] : new[] { other }],
        });

    /// <summary>With the constraints of <paramref name="aspects"/> looking at another value than the one given.</summary>
    public static ReferenceBehavior Looking(this ReferenceBehavior behavior, MemberPath path, Func<MemberValue, MemberValue> other, params InputAspect[] aspects) =>
        behavior.Ruled(path, rules => rules with
        {
            Values = [.. rules.Values.Select(rule => aspects.Length == 0 || aspects.Contains(rule.Aspect) ? rule with { Holds = value => rule.Holds(other(value)) } : rule)],
        });
}
