using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Spec.Targets;

/// <summary>The inputs a scenario stands for where its names are bound.</summary>
public static class ScenarioInputs
{
    /// <summary>
    /// Value by input member for every combination; none where a name is not bound or nothing can be derived. Of bound
    /// values no other goes with by their owners, the bindings file's word is taken: every combination is of one owner.
    /// </summary>
    public static ImmutableArray<ImmutableSortedDictionary<string, string>> Of(Specification specification, BindingSet bindings, Scenario scenario)
    {
        var all = Product(specification, bindings, scenario).ToImmutableArray();
        if (scenario.Owners == Owners.Any) return all;
        var matched = all.Where(IsOfOneOwner).SelectMany(input => input).ToHashSet();
        return all.RemoveAll(input => (IsOfOneOwner(input) || !input.All(matched.Contains)) != (scenario.Owners == Owners.Same));
    }

    private static bool IsOfOneOwner(ImmutableSortedDictionary<string, string> input) =>
        input.Values.Select(ArnPart.OwnerOf).OfType<string>().Distinct(StringComparer.Ordinal).Count() <= 1;

    private static IEnumerable<ImmutableSortedDictionary<string, string>> Product(Specification specification, BindingSet bindings, Scenario scenario) =>
        scenario.Input.Aggregate<KeyValuePair<string, string>, IEnumerable<ImmutableSortedDictionary<string, string>>>(
            [ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)],
            (soFar, pair) => soFar.SelectMany(map => DerivedValues.Resolve(specification, bindings, pair.Key, pair.Value).Select(value => map.Add(pair.Key, value))));
}
