using System.Globalization;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Patterns;

namespace ConformanceHarness.Generation.Bytes;

/// <summary>Bodies of nothing but chance: any bytes, or characters that JSON is made of.</summary>
internal static class Noise
{
    private const int Most = 512;
    private const string Json = "{}[],:\"\\ \n0123456789.eE+-truefalsn\u00fcAB/";

    public static Feature Of(IChooser chooser)
    {
        var length = 1 + chooser.Next(Most);
        var like = chooser.Next(2) == 0;
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = like ? (byte)Json[chooser.Next(Json.Length)] : (byte)chooser.Next(256);
        return BytesFeature.Of(0, $"{length.ToString(CultureInfo.InvariantCulture)} random {(like ? "characters of JSON" : "bytes")}", _ => bytes);
    }
}
