using System.Text.Json;
using ConformanceHarness.Reference.Service;

namespace ConformanceHarness.Reference.Worlds;

/// <summary>Whatever is well-formed exists, and nothing is remembered.</summary>
public sealed class OpenWorld : IWorld
{
    /// <inheritdoc/>
    public Refusal? Act(JsonElement input) => null;

    /// <inheritdoc/>
    public void Reset()
    {
    }
}
