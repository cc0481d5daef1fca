using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Mutants;

/// <summary>Requests that tell two endpoints apart.</summary>
/// <param name="Requests">The requests, in order.</param>
/// <param name="AtOnce">Whether all are under way before the first is answered.</param>
public sealed record Witness(ImmutableArray<HttpRequest> Requests, bool AtOnce = false)
{
    /// <summary>One request.</summary>
    public static Witness Of(HttpRequest request) => new([request]);
}
