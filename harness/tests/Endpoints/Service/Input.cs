using ConformanceHarness.Tests.Endpoints.Json;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>The members of a request's body.</summary>
/// <param name="Members">All of them, in order.</param>
/// <param name="Names">How names compare.</param>
/// <param name="TakesFirst">Whether the first of several counts, or the last.</param>
public sealed record Input(IReadOnlyList<(string Name, JsonValue Value)> Members, StringComparison Names, bool TakesFirst)
{
    /// <summary>The value that counts for the name; null when there is none.</summary>
    public JsonValue? Find(string name)
    {
        var found = Members.Where(m => m.Name.Equals(name, Names)).Select(m => m.Value);
        return TakesFirst ? found.FirstOrDefault() : found.LastOrDefault();
    }
}
