using System.Text.Json;

namespace ConformanceHarness.Reference.Rules;

/// <summary>What a member is held to.</summary>
public sealed record MemberRules
{
    /// <summary>Whether it must be there.</summary>
    public required bool Required { get; init; }

    /// <summary>What counts as not there: no such member, or null (AWS JSON protocols: a null member is an absent one).</summary>
    public Func<JsonElement?, bool> Missing { get; init; } = json => json is not { ValueKind: not JsonValueKind.Null };

    /// <summary>Why a value has not the JSON form of its shape, or null when it has.</summary>
    public required Func<JsonElement, string?> TypeFault { get; init; }

    /// <summary>The constraints.</summary>
    public required ImmutableArray<ValueRule> Values { get; init; }
}
