using ConformanceHarness.Tests.Endpoints.Service;
using ConformanceHarness.Tests.Endpoints.Serving;
using Xunit;

namespace ConformanceHarness.Tests.Endpoints;

/// <summary>The endpoint that most mutants are made from, started once; it remembers nothing between calls.</summary>
public sealed class SoundServer : IAsyncLifetime
{
    private static readonly Disposition Plain = new();
    private IEndpoint? endpoint;

    /// <summary>What the mutant should have answered to its witness.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(Mutant mutant)
    {
        if (mutant.Sound.Disposition == Plain)
            return await Transcript.OfAsync(endpoint!.Address, mutant.Witness, Transcript.Long);
        await using var other = await RecoveryPointEndpoint.StartAsync(mutant.Sound);
        return await Transcript.OfAsync(other.Address, mutant.Witness, Transcript.Long);
    }

    /// <inheritdoc/>
    public async Task InitializeAsync() => endpoint = await RecoveryPointEndpoint.StartAsync(new Behaviour());

    /// <inheritdoc/>
    public async Task DisposeAsync() => await endpoint!.DisposeAsync();
}
