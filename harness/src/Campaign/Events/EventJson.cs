using System.Text.Json.Serialization;

namespace ConformanceHarness.Campaign.Events;

/// <summary>Writes and reads events as JSON, one to a line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CampaignEvent))]
[JsonSerializable(typeof(CaseView))]
public sealed partial class EventJson : JsonSerializerContext;
