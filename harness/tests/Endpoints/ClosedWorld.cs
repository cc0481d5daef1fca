namespace ConformanceHarness.Tests.Endpoints;

/// <summary>The one closed world of these tests, for the bindings of whoever runs against it.</summary>
public static class ClosedWorld
{
    /// <summary>Two tape gateways, a gateway of another type, three tapes of which two share a barcode, one bare tape.</summary>
    public static World.Closed Instance { get; } = new()
    {
        TapeGateways = [Arns.Gateway, Arns.OtherGateway],
        OtherGateways = [Arns.FileGateway],
        Tapes = [Arns.Tape, Arns.OtherTape, Arns.SameBarcode],
        TapesWithoutRecoveryPoint = [Arns.BareTape],
    };
}
