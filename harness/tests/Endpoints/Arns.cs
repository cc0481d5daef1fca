namespace ConformanceHarness.Tests.Endpoints;

/// <summary>ARNs for these tests, written out here so that nothing of the harness takes part.</summary>
public static class Arns
{
    /// <summary>A gateway of the pair known to be good in public examples.</summary>
    public const string Gateway = "arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-12A3456B";

    /// <summary>The tape of that pair.</summary>
    public const string Tape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF";

    /// <summary>A second gateway.</summary>
    public const string OtherGateway = "arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-12A3456C";

    /// <summary>A gateway that is no tape gateway where a closed world says so.</summary>
    public const string FileGateway = "arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-F11EF11E";

    /// <summary>A second tape.</summary>
    public const string OtherTape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2B0";

    /// <summary>A tape without a recovery point where a closed world says so.</summary>
    public const string BareTape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TESTBARE00";

    /// <summary>The first tape's barcode in another account.</summary>
    public const string SameBarcode = "arn:aws:storagegateway:us-east-1:888888888888:tape/TEST0AA2AF";

    /// <summary>A tape ARN with some parts replaced; long regions keep it over 50 characters.</summary>
    public static string TapeOf(
        string partition = "aws",
        string service = "storagegateway",
        string region = "us-east-1",
        string account = "999999999999",
        string id = "TEST0AA2AF") => $"arn:{partition}:{service}:{region}:{account}:tape/{id}";

    /// <summary>A tape ARN of exactly so many characters, of 42 or more.</summary>
    public static string TapeOfLength(int length) => TapeOf(region: new string('a', length - 41), account: "1");

    /// <summary>A gateway ARN of exactly so many characters, of 47 or more.</summary>
    public static string GatewayOfLength(int length) =>
        $"arn:aws:storagegateway:{new string('a', length - 46)}:1:gateway/sgw-12A3456B";
}
