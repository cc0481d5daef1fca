using System.Collections.Frozen;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Endpoints;

namespace ConformanceHarness.Tests.EndToEnd;

/// <summary>Bindings for the closed world of the test endpoints.</summary>
internal static class Bound
{
    public static BindingSet ToClosedWorld { get; } = new(new Dictionary<string, ImmutableArray<string>>
    {
        ["tapeGateway"] = [Arns.Gateway, Arns.OtherGateway],
        ["nonTapeGateway"] = [Arns.FileGateway],
        ["tapeWithRecoveryPoint"] = [Arns.Tape, Arns.OtherTape, Arns.SameBarcode],
        ["tapeWithoutRecoveryPoint"] = [Arns.BareTape],
    }.ToFrozenDictionary());
}
