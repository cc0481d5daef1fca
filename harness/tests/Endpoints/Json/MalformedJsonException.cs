namespace ConformanceHarness.Tests.Endpoints.Json;

/// <summary>The text is no JSON, by the rules in force.</summary>
public sealed class MalformedJsonException(string message, int at) : Exception(message)
{
    /// <summary>Where, in UTF-16 units from the start.</summary>
    public int At { get; } = at;
}
