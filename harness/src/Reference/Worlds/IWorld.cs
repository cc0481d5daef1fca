using System.Text.Json;
using ConformanceHarness.Reference.Service;

namespace ConformanceHarness.Reference.Worlds;

/// <summary>What exists on the endpoint and what was done to it; safe from many threads at once.</summary>
public interface IWorld
{
    /// <summary>Does what a well-formed input asks for; the refusal when it cannot be done, which then changes nothing.</summary>
    Refusal? Act(JsonElement input);

    /// <summary>Brings everything back to the start.</summary>
    void Reset();
}
