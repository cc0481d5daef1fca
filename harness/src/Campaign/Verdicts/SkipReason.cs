using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Campaign.Verdicts;

/// <summary>Why a clause was not graded: what was not graded is said.</summary>
internal sealed class SkipReason(Specification specification, CampaignOptions options, IReadOnlyList<(BindingSet Bindings, World? World)> targets, string? cut)
{
    public string Of(Clause clause)
    {
        if (clause.NotTestable is { } reason) return reason;
        if (options.ClauseGlob is { } glob && !ClauseCatalogue.Matches(glob, clause.Id)) return $"not selected by --clause {glob}";
        if (cut is not null) return cut;
        if (specification.Rules.Scenarios.FirstOrDefault(scenario => scenario.Clause == clause.Id) is { } scenario) return Scenario(scenario);
        if (options.Careful) return "a remote target gets only requests that must be refused or that name what is bound";
        if (clause.Strength == Strength.Observe) return "recorded only";
        if (clause.Id.Value.Contains("/output/", StringComparison.Ordinal) || clause.Id.Value.Contains("/response/", StringComparison.Ordinal))
            return "no request was accepted";
        return clause.Id.Value.Contains("/errors/", StringComparison.Ordinal) ? "no answer of that kind came" : "no case can be made that is about it alone";
    }

    private string Scenario(Scenario scenario)
    {
        if (targets.All(target => target.World == World.Open)) return "the target's world is open: whatever is well-formed exists";
        var missing = scenario.Input.Values.Where(name => targets.All(target => target.Bindings[name].IsEmpty)).Distinct().ToList();
        return missing.Count > 0 ? $"needs bindings: {string.Join(", ", missing)} (--bindings FILE)" : "no case was sent";
    }
}
