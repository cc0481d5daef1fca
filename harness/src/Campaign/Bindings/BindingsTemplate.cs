using System.Text;
using System.Text.Json;
using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Campaign.Bindings;

/// <summary>A bindings file to fill in: every name the operation's clauses use, with what it is for.</summary>
public static class BindingsTemplate
{
    /// <summary>The template, which loads as it is; its values are plain ones that exist nowhere.</summary>
    public static string Of(Specification specification)
    {
        var plain = new PlainValues(specification);
        var names = BindingsLoader.Names(specification);
        var page = new StringBuilder("{\n");
        page.Append($"  // What exists on your endpoint for {specification.Operation.Name}. The form: specs/schemas/bindings.schema.json\n");
        page.Append("  // Comments are allowed. Leave a binding out and the clauses that need it are skipped, by name.\n");
        page.Append("  \"target\": \"my endpoint\",\n\n");
        page.Append("  // How to bring the endpoint back to what this file says: a request (a path of the endpoint, or an address),\n");
        page.Append("  // or { \"command\": [\"program\", \"argument\"] }. Without it each consumable value is used once.\n");
        page.Append("  // \"reset\": { \"method\": \"POST\", \"url\": \"/reset\", \"timeoutSeconds\": 10 },\n\n");
        page.Append("  \"bindings\": {");
        var index = 0UL;
        var first = true;
        foreach (var (name, members) in names.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            page.Append(first ? "\n" : ",\n\n");
            first = false;
            foreach (var line in Uses(specification, name)) page.Append($"    // {line}\n");
            var value = JsonSerializer.Serialize(plain.Input(++index).Find(members[0]) is JsonValue.Text text ? text.Value : "", JsonText);
            if (IsHolder(specification, name)) page.Append("    // Two or more show what only one of them can have.\n");
            if (IsTaken(specification, name))
            {
                page.Append("    // One caller can have each: say consumable where a run may use them up. A remote endpoint gets no such call otherwise.\n");
                page.Append($"    \"{name}\": {{ \"values\": [{value}], \"consumable\": false }}");
            }
            else
            {
                page.Append($"    \"{name}\": [{value}]");
            }
        }
        return page.Append("\n  }\n}\n").ToString();
    }

    private static System.Text.Json.Serialization.Metadata.JsonTypeInfo<string> JsonText => TemplateJson.Default.String;

    private static IEnumerable<string> Uses(Specification specification, string name) =>
        specification.Rules.Scenarios.Where(scenario => scenario.Bindings.Contains(name))
            .Select(scenario => $"{scenario.Clause.Value}: {specification.Catalogue.Find(scenario.Clause)?.Statement}");

    private static bool IsTaken(Specification specification, string name) => Names(specification, specification.Rules.Exclusive?.Resource, name);

    private static bool IsHolder(Specification specification, string name) => Names(specification, specification.Rules.Exclusive?.Holder, name);

    // Whether an accepted call takes the value of that member from that binding.
    private static bool Names(Specification specification, string? member, string name) => member is not null && specification.Rules.Scenarios.Any(scenario =>
        scenario.Accepts && scenario.Input.TryGetValue(member, out var reference) && BindingReference.Parse(reference).Name == name);
}
