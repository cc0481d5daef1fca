using System.Text.Json.Serialization;

namespace ConformanceHarness.Reporting.Json;

/// <summary>Writes and reads <c>report.json</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ReportDocument))]
public sealed partial class ReportJson : JsonSerializerContext;
