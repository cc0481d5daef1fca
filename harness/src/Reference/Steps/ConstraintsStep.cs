using ConformanceHarness.Reference.Rules;
using ConformanceHarness.Reference.Service;

namespace ConformanceHarness.Reference.Steps;

/// <summary>
/// Every member is there and keeps its constraints (Smithy 2.0, "Constraint traits"). The message has the form recorded
/// from real services; its length is bounded whatever was asked.
/// </summary>
public sealed class ConstraintsStep : IStep
{
    private const int MaxListed = 32;

    /// <inheritdoc/>
    public Refusal? Refuse(ReferenceBehavior behavior, Call call)
    {
        var violations = call.Members(behavior).SelectMany(Violations).Take(MaxListed).ToList();
        if (violations.Count == 0) return null;
        var noun = violations.Count == 1 ? "error" : "errors";
        return Refusals.Validation($"{violations.Count} validation {noun} detected: {string.Join("; ", violations)}");
    }

    private static IEnumerable<string> Violations(MemberVisit member)
    {
        if (member.IsMissing)
        {
            if (member.Rules.Required) yield return Violation(member, "Member must not be null");
            yield break;
        }
        if (member.Value is not { } value) yield break;
        foreach (var rule in member.Rules.Values)
            if (!rule.Holds(value)) yield return Violation(member, member.IsKey ? $"Map keys must satisfy constraint: [{rule.Demand}]" : rule.Demand);
    }

    private static string Violation(MemberVisit member, string demand) =>
        $"Value {member.Shown} at '{member.Label}' failed to satisfy constraint: {demand}";
}
