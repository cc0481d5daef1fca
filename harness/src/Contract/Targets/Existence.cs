using System.Text.Json;
using System.Text.RegularExpressions;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Patterns;

namespace ConformanceHarness.Contract.Targets;

/// <summary>
/// Whether an input could name things that exist together: every member has the form its documentation shows, and
/// all ARNs agree on partition, region and account (AWS General Reference, "Amazon Resource Names").
/// </summary>
public sealed class Existence
{
    private readonly ImmutableArray<(string Member, Regex Form)> _forms;

    /// <summary>Takes the forms of <paramref name="specification"/>.</summary>
    public Existence(Specification specification) =>
        _forms = [.. specification.Rules.Forms.Select(pair => (pair.Key.Value, EcmaRegex.CompileFull(pair.Value)))];

    /// <summary>What in <paramref name="input"/> speaks against it.</summary>
    public Implausibility Doubt(JsonElement input)
    {
        var doubt = Implausibility.None;
        foreach (var (member, form) in _forms)
            if (input.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && !form.IsMatch(value.GetString()!))
                doubt |= Implausibility.Form;
        (string Partition, string Region, string Account)? owner = null;
        foreach (var property in input.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String || Owner(property.Value.GetString()!) is not { } found) continue;
            owner ??= found;
            if (owner.Value.Partition != found.Partition) doubt |= Implausibility.Partition;
            if (owner.Value.Region != found.Region) doubt |= Implausibility.Region;
            if (owner.Value.Account != found.Account) doubt |= Implausibility.Account;
        }
        return doubt;
    }

    private static (string Partition, string Region, string Account)? Owner(string text)
    {
        if (!text.StartsWith("arn:", StringComparison.Ordinal)) return null;
        var parts = text.Split(':', 6);
        return parts.Length == 6 ? (parts[1], parts[3], parts[4]) : null;
    }
}
