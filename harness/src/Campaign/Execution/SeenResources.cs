using System.Collections.Concurrent;
using System.Text.Json;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Campaign.Execution;

/// <summary>Who asked for which resource in this run, for targets that remember it.</summary>
internal sealed class SeenResources(Exclusive? rule)
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _holders = new(StringComparer.Ordinal);

    public void Note(HttpRequest request)
    {
        if (Read(request) is var (resource, holder)) _holders.GetOrAdd(resource, _ => []).Enqueue(holder);
    }

    /// <summary>Whether the target may decline because the resource was asked for before, or at the same time.</summary>
    public bool IsContested(HttpRequest request, TargetKnowledge knowledge)
    {
        if (Read(request) is not var (resource, holder) || !_holders.TryGetValue(resource, out var holders)) return false;
        return knowledge.Remembers && holders.Any(other => other != holder) || !knowledge.Repeatable && holders.Count > 1;
    }

    private (string Resource, string Holder)? Read(HttpRequest request) =>
        rule is not null && JsonText.Read(request.Body) is JsonText.Object body
        && Text(body.Root, rule.Resource) is { } resource && Text(body.Root, rule.Holder) is { } holder ? (resource, holder) : null;

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
