using System.Text.Json;
using System.Text.Json.Nodes;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Reference.Mutants.Derivation;

/// <summary>Looks into requests for what sets a fault off.</summary>
internal static class Triggers
{
    /// <summary>The text at a place at the top of an input, or null.</summary>
    public static string? Text(JsonElement input, MemberSite site) =>
        input.ValueKind == JsonValueKind.Object && input.TryGetProperty(site.Path.Value, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <inheritdoc cref="Text(JsonElement, MemberSite)"/>
    public static string? Text(HttpRequest request, MemberSite site) => Root(request) is { } root ? Text(root, site) : null;

    /// <summary>The input, or null when the body is no object.</summary>
    public static JsonElement? Root(HttpRequest request) => JsonText.Read(request.Body) is JsonText.Object body ? body.Root : null;

    /// <summary>Whether a member that the model does not have is such.</summary>
    public static bool Unknown(MutantKit kit, HttpRequest request, Func<JsonProperty, bool> such) =>
        Root(request) is { } root && root.EnumerateObject().Any(member => kit.Specification.Operation.Input.Find(member.Name) is null && such(member));

    /// <summary>The length the contract counts.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    public static JsonNode? Json(string text) => JsonValue.Create(text);
}
