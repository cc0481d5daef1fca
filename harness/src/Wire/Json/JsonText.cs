using System.Text.Json;

namespace ConformanceHarness.Wire.Json;

/// <summary>A body read as JSON: what it is, without judging what should be done with it.</summary>
public abstract record JsonText(JsonOddities Oddities)
{
    /// <summary>No bytes, or nothing but white space.</summary>
    public sealed record Empty() : JsonText(JsonOddities.None);

    /// <summary>No JSON text (RFC 8259).</summary>
    /// <param name="Oddities">What may make another reader see something else.</param>
    /// <param name="TrailingText">Whether a whole value came first and text followed it.</param>
    public sealed record Malformed(JsonOddities Oddities, bool TrailingText) : JsonText(Oddities);

    /// <summary>A JSON text whose root is no object.</summary>
    /// <param name="Oddities">What readers may differ on.</param>
    /// <param name="Kind">What the root is.</param>
    public sealed record Other(JsonOddities Oddities, JsonValueKind Kind) : JsonText(Oddities);

    /// <summary>A JSON object; halves of surrogate pairs and broken bytes are read as U+FFFD.</summary>
    /// <param name="Oddities">What readers may differ on.</param>
    /// <param name="Root">The object.</param>
    public sealed record Object(JsonOddities Oddities, JsonElement Root) : JsonText(Oddities);

    /// <summary>Reads <paramref name="bytes"/>; never throws.</summary>
    public static JsonText Read(ReadOnlyMemory<byte> bytes) => JsonTextReader.Read(bytes);
}
