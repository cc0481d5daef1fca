using System.Collections.Frozen;
using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Resets;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Endpoints;
using ConformanceHarness.Tests.Endpoints.Service;
using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.EndToEnd.States;

/// <summary>Runs against endpoints of the one closed world, with what exists there bound.</summary>
internal static class Closed
{
    public static BindingSet Bindings { get; } = new(new Dictionary<string, ImmutableArray<string>>
    {
        ["tapeGateway"] = [Arns.Gateway, Arns.OtherGateway],
        ["nonTapeGateway"] = [Arns.FileGateway],
        ["tapeWithRecoveryPoint"] = [Arns.Tape, Arns.OtherTape, Arns.SameBarcode],
        ["tapeWithoutRecoveryPoint"] = [Arns.BareTape],
    }.ToFrozenDictionary());

    public static CampaignOptions Quick { get; } = new() { Cases = 0, Sequences = 100, Races = 40 };

    /// <summary>A run against that behaviour; every tape is brought back by <paramref name="reset"/>, or by the endpoint itself.</summary>
    public static async Task<List<CampaignEvent>> RunAsync(
        Behaviour behaviour, CampaignOptions? options = null, BindingSet? bindings = null, Func<Action, Action?>? reset = null)
    {
        var responder = new RecoveryPointEndpoint(behaviour);
        await using var endpoint = await EndpointHost.StartAsync(responder, behaviour.Disposition.Front);
        var how = reset is null ? responder.Reset : reset(responder.Reset);
        return await Harness.RunAsync(endpoint.Address, options ?? Quick, bindings ?? Bindings, reset: how is null ? null : new CallbackReset(how));
    }

    internal sealed class CallbackReset(Action reset) : ITargetReset
    {
        public string Shell => "reset-it";

        public ValueTask<string?> ResetAsync(CancellationToken ct)
        {
            reset();
            return new((string?)null);
        }
    }
}
