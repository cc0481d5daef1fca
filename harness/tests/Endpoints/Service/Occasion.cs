using System.Text;
using ConformanceHarness.Tests.Endpoints.Json;
using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>One call with all that a fault may depend on.</summary>
/// <param name="Call">The request.</param>
/// <param name="Input">The body as it was read; null where it was not or is no object.</param>
/// <param name="Verdict">What the endpoint rightly decided.</param>
/// <param name="Number">The how-manieth call of this endpoint it is, from 1.</param>
/// <param name="Memory">What this endpoint's faults remember.</param>
public sealed record Occasion(Call Call, Input? Input, Verdict Verdict, long Number, Memory Memory)
{
    /// <summary>GatewayARN where it is a string, else empty.</summary>
    public string Gateway => Text("GatewayARN");

    /// <summary>TapeARN where it is a string, else empty.</summary>
    public string Tape => Text("TapeARN");

    /// <summary>The body's bytes, one character each.</summary>
    public string RawBody => Encoding.Latin1.GetString(Call.Body.Span);

    private string Text(string name) => Input?.Find(name) is JsonValue.Text text ? text.Value : "";
}
