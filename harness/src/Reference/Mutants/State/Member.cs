using System.Text.Json;

namespace ConformanceHarness.Reference.Mutants.State;

/// <summary>Reads the members that state is about.</summary>
internal static class Member
{
    /// <summary>The text of a member, or null.</summary>
    public static string? Text(JsonElement input, string name) =>
        input.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
