using System.Text.Json.Serialization;

namespace ConformanceHarness.Generation.WireCases;

/// <summary>Writes member names.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class TextJson : JsonSerializerContext;
