using System.Text.Json.Serialization;

namespace ConformanceHarness.Campaign.Bindings;

/// <summary>Quotes the template's values.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class TemplateJson : JsonSerializerContext;
