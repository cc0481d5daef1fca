using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Transport.Addresses;

namespace ConformanceHarness.Suite.Support;

/// <summary>What the suite is to hold to the contract, from the environment.</summary>
/// <param name="Endpoint">The endpoint, or null for the embedded reference in both worlds.</param>
/// <param name="Bindings">The file that says what exists on it, or null.</param>
/// <param name="World">What it takes to exist, or null to find out.</param>
/// <param name="Strict">Whether a should finding fails its test.</param>
/// <param name="Snapshots">The folder of its snapshots, or null for none.</param>
internal sealed record SuiteSettings(Uri? Endpoint, string? Bindings, World? World, bool Strict, string? Snapshots = null)
{
    /// <summary>Reads CONFORMANCE_ENDPOINT, CONFORMANCE_BINDINGS, CONFORMANCE_WORLD, CONFORMANCE_STRICT and CONFORMANCE_SNAPSHOTS.</summary>
    /// <exception cref="ArgumentException">A variable cannot be used; the message names it.</exception>
    public static SuiteSettings Read(Func<string, string?> variable)
    {
        var endpoint = Text("CONFORMANCE_ENDPOINT") is { } address ? Local(address) : null;
        return new(endpoint, Text("CONFORMANCE_BINDINGS"), Text("CONFORMANCE_WORLD") switch
        {
            null or "probe" => null,
            "open" => Contract.Targets.World.Open,
            "closed" => Contract.Targets.World.Closed,
            var other => throw new ArgumentException($"CONFORMANCE_WORLD is '{other}'; it can be probe, open or closed"),
        }, endpoint is null || Text("CONFORMANCE_STRICT") is "1" or "true", Text("CONFORMANCE_SNAPSHOTS"));

        string? Text(string name) => variable(name) is { Length: > 0 } text ? text : null;
    }

    // Another machine is owed a pace and a choice of cases that only the command keeps.
    private static Uri Local(string address)
    {
        if (!EndpointAddress.TryParse(address, out var uri, out var problem)) throw new ArgumentException($"CONFORMANCE_ENDPOINT: {problem}");
        return EndpointAddress.IsLoopback(uri)
            ? uri : throw new ArgumentException($"CONFORMANCE_ENDPOINT: {uri.Host} is not on this machine; use ./run.sh --endpoint {uri} --allow-remote");
    }
}
