using ConformanceHarness.Tests.Support;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Tests.Contract;

/// <summary>A request of the published operation for each situation of the contract.</summary>
internal static class Calls
{
    public static HttpRequest Of(string situation) => situation switch
    {
        "well-formed" => Published.Call(),
        "not bound" => Published.Call(Published.Body(tape: Published.UnknownTape.Replace("EE6", "ZZ6", StringComparison.Ordinal))),
        "another type of gateway" => Published.Call(Published.Body(gateway: Published.FileGateway)),
        "too short" => Published.Call(Published.Body(gateway: "short")),
        "number for text" => Published.Call($$"""{"GatewayARN":1,"TapeARN":"{{Published.Tape}}"}"""),
        "number and too short" => Published.Call("""{"GatewayARN":1,"TapeARN":"short"}"""),
        "cut off" => Published.Call("{"),
        "empty" => Published.Call(""),
        "too short, with a byte-order mark" => Published.Call("\ufeff" + Published.Body(gateway: "short")),
        "with a byte-order mark" => Published.Call("\ufeff" + Published.Body()),
        "unknown target" => Published.Call().Has(AwsJsonRequest.TargetHeader, "StorageGateway_20130630.NoSuchOperation"),
        "encoded" => Published.Call().Has("Content-Encoding", "gzip"),
        "of another type" => Published.Call().Has(AwsJsonRequest.ContentTypeHeader, "text/plain"),
        "GET" or "PUT" or "HEAD" or "OPTIONS" => Published.Call() with { Method = situation },
        _ => throw new ArgumentOutOfRangeException(nameof(situation), situation, null),
    };

    /// <summary>The request with that header in place of any of its name; without it where <paramref name="value"/> is null.</summary>
    public static HttpRequest Has(this HttpRequest request, string header, string? value) =>
        request with { Headers = request.Headers.Replace(header, value) };
}
