using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Campaign.Verdicts;

/// <summary>Why a clause was not graded: what was not graded is said.</summary>
internal sealed class SkipReason(Specification specification, CampaignOptions options, IReadOnlyList<(BindingSet Bindings, World? World)> targets, string? cut)
{
    /// <summary>Why no raw bytes were sent although there was a way, or null.</summary>
    public string? NoHttp { get; init; }

    public string Of(Clause clause)
    {
        if (clause.NotTestable is { } reason) return reason;
        if (options.ClauseGlob is { } glob && !ClauseCatalogue.Matches(glob, clause.Id)) return $"not selected by --clause {glob}";
        if (cut is not null) return cut;
        if (specification.Rules.Scenarios.FirstOrDefault(scenario => scenario.Clause == clause.Id) is { } scenario) return Scenario(scenario);
        if (specification.Rules.Sequences.Where(pair => pair.Value == clause.Id).Select(pair => (SequenceRule?)pair.Key).FirstOrDefault() is { } rule) return Sequence(rule);
        if (specification.Protocol.HttpCases.Any(made => made.Clause == clause.Id) && !specification.Protocol.WireCases.Any(made => made.Clause == clause.Id))
            return options.Careful ? "a remote target gets no raw bytes" : NoHttp ?? "there is no way to send raw bytes to the target";
        if (options.Careful) return "a remote target gets only requests that must be refused or that name what is bound";
        if (clause.Strength == Strength.Observe) return "recorded only";
        if (clause.Id.Value.Contains("/output/", StringComparison.Ordinal) || clause.Id.Value.Contains("/response/", StringComparison.Ordinal))
            return "no request was accepted";
        return clause.Id.Value.Contains("/errors/", StringComparison.Ordinal) ? "no answer of that kind came" : "no case can be made that is about it alone";
    }

    private string Scenario(Scenario scenario)
    {
        if (targets.All(target => target.World == World.Open)) return "the target's world is open: whatever is well-formed exists";
        return Missing(scenario.Bindings) ?? (options.Careful && scenario.Accepts && specification.Rules.Exclusive is not null
            ? "a remote target gets no call that changes its state, unless its bindings file says consumable: true"
            : scenario.Owners == Owners.Different ? $"needs {string.Join(" and ", scenario.Bindings)} of two owners each (partition, region, account) among what is bound" : "no case was sent");
    }

    private string Sequence(SequenceRule rule)
    {
        if (targets.All(target => target.World == World.Open)) return "the target's world is open: whatever is well-formed exists";
        if (Missing(specification.Rules.Scenarios.Where(scenario => scenario.Accepts).SelectMany(scenario => scenario.Bindings)) is { } missing) return missing;
        if (targets.All(target => target.Bindings.Reset is null)) return "needs a reset in the bindings file, to try more than its values allow once";
        return rule == SequenceRule.Linearizable && options.Careful ? "a remote target gets no calls at the same time" : "no sequence was sent";
    }

    private string? Missing(IEnumerable<string> names)
    {
        var missing = names.Where(name => targets.All(target => target.Bindings[name].IsEmpty)).Distinct().ToList();
        return missing.Count > 0 ? $"needs bindings: {string.Join(", ", missing)} (--bindings FILE; ./run.sh bindings init writes a template)" : null;
    }
}
